internal import TocsinGazetteer
internal import TocsinModel

/// The units of a gazetteer by the codes of other registers.
struct UnitCodes {
  private var units: [String: PlaceID] = [:]

  /// Digits of a KATOTTH code that tell where a unit stands; five of its own follow. Source: order 290 of 26 November 2020.
  private static let katotthPlaces = 14

  init(_ gazetteer: Gazetteer) {
    for country in Self.countries(gazetteer) { add(below: country, gazetteer, depth: 0) }
  }

  private static func countries(_ gazetteer: Gazetteer) -> [PlaceID] {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    return letters.flatMap { first in letters.compactMap { gazetteer.place(key: "iso:\(first)\($0)") } }
  }

  private mutating func add(below unit: PlaceID, _ gazetteer: Gazetteer, depth: Int) {
    for child in gazetteer.children(of: unit) {
      let entry = gazetteer[child]
      guard [.region, .district, .cityDistrict].contains(entry.level) else { continue }
      for (register, code) in entry.codes { add(child, register, code) }
      if depth < 3, entry.level != .cityDistrict { add(below: child, gazetteer, depth: depth + 1) }
    }
  }

  private mutating func add(_ unit: PlaceID, _ register: String, _ code: String) {
    switch register {
    case "iso", "gn", "oktmo": units["\(register):\(code)"] = unit
    case "katotth": units["katotth:\(code.prefix(Self.katotthPlaces))"] = unit
    default: break
    }
  }

  /// The unit with a code; of a KATOTTH code its beginning is enough, as in the P-codes of the United Nations (`UA6302`).
  func unit(register: String, code: String) -> PlaceID? {
    guard register == "katotth" else { return units["\(register):\(code)"] }
    guard code.utf8.count >= 4, code.hasPrefix("UA") else { return nil }
    let beginning = code.prefix(Self.katotthPlaces)
    return units["katotth:\(beginning)" + String(repeating: "0", count: Self.katotthPlaces - beginning.count)]
  }
}
