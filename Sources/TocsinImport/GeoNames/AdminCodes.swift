/// The GeoNames numbers of units by their codes, learnt from the rows of the units themselves.
struct AdminCodes {
  private var numbers: [String: UInt64] = [:]
  private static let depths = ["ADM1": 1, "ADM2": 2, "ADM3": 3]

  mutating func learn(_ row: GeoNamesRow) {
    guard row.featureClass == "A", let depth = Self.depths[String(row.featureCode)], let key = row.unitKey(depth) else {
      return
    }
    numbers[key] = row.number
  }

  /// The key of the smallest unit that a row lies in, other than itself; the country's where no unit is known.
  func parent(of row: GeoNamesRow) -> String {
    for depth in [3, 2, 1] {
      if let number = row.unitKey(depth).flatMap({ numbers[$0] }), number != row.number { return "gn:\(number)" }
    }
    return row.country.isEmpty ? "" : "iso:\(row.country)"
  }
}
