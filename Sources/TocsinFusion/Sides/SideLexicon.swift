internal import TocsinModel

/// Which country an origin speaks for, read from `Data/fusion/sides.tsv`. A country is ISO 3166-1 alpha-2.
public struct SideLexicon: Hashable, Sendable {
  private struct Publisher: Hashable {
    let pattern: WordPattern
    let side: String
  }

  private var publishers: [Publisher] = []
  private var roles: [SourceRole: String] = [:]
  /// Regions whose authorities, as these reports cite them, are of another country than the region.
  private var authorities: [String: String] = [:]

  /// No sides: origins speak for the country of their home, or of the place.
  public init() {}

  /// Reads the table: kind, form, side, source, note. Kinds: `publisher` (words of its name), `role` (one that is cited),
  /// `authorities` (of a region by its standard name).
  /// - Throws: `FusionError` with the line of the first wrong row.
  public init(table: String, file: String) throws {
    for row in FusionTable(table).rows {
      let isWhole = row.fields.count >= 4 && !row.fields[1].isEmpty && row.fields[2].utf8.count == 2
      switch (isWhole, row.fields[0], SourceRole(rawValue: isWhole ? row.fields[1] : "")) {
      case (true, "publisher", _):
        publishers.append(Publisher(pattern: WordPattern(row.fields[1]), side: row.fields[2]))
      case (true, "role", let role?): roles[role] = row.fields[2]
      case (true, "authorities", _): authorities[row.fields[1]] = row.fields[2]
      default: throw FusionError.badSide(file: file, line: row.line)
      }
    }
  }

  /// The side of a publisher that is an office: by its name, else by its home ("Rostov Oblast, RU").
  func side(publisher: String, home: String?) -> String? {
    if let row = publishers.first(where: { $0.pattern.matches(publisher) }) { return row.side }
    let country = home?.split(separator: ",").last.map { String($0.drop { $0 == " " }) }
    return country?.utf8.count == 2 ? country : nil
  }

  /// The side that is attacked where something comes to a place; `nil` at sea.
  func defender(of place: Place) -> String? { place.region.flatMap { authorities[$0] } ?? place.country }

  /// The side of an office that a text cites, speaking of a place.
  func side(role: SourceRole, place: Place) -> String? {
    // Why: elsewhere it is that country's own office which speaks.
    let isElsewhere = place.country.map { !roles.values.contains($0) } ?? false
    if let side = roles[role] { return isElsewhere ? place.country : side }
    switch role {
    case .governor, .mayor, .districtHead, .operationalHeadquarters:
      return place.region.flatMap { authorities[$0] } ?? place.country
    case .militaryAdministration, .emergencyMinistry, .aviationAuthority, .prosecutor, .police: return place.country
    default: return nil
    }
  }
}
