internal import TocsinGazetteer
internal import TocsinModel

/// Finds the unit of the gazetteer that a feature outlines: by a code where it has one, else by a name and where it lies.
struct UnitMatcher {
  enum Match {
    case unit(GazetteerEntry)
    /// Why there is none.
    case none(String)
  }

  private let gazetteer: Gazetteer
  private let codes: UnitCodes

  /// Properties that hold codes, the surest first. Source: OpenStreetMap, geoBoundaries, Natural Earth, OCHA COD-AB, and the
  /// outlines that Tocsin writes.
  private static let codeProperties: [(property: String, register: String)] = [
    ("iso3166-2", "iso"), ("iso3166_2", "iso"), ("iso_3166_2", "iso"), ("shapeiso", "iso"), ("iso", "iso"),
    ("katotth", "katotth"), ("katottg", "katotth"), ("adm3_pcode", "katotth"), ("adm2_pcode", "katotth"),
    ("adm1_pcode", "katotth"), ("oktmo:user", "oktmo"), ("oktmo", "oktmo"), ("gn_id", "gn"), ("geonameid", "gn"),
  ]

  /// Properties that hold names, the surest first.
  private static let nameProperties = [
    "name", "name:uk", "name:ru", "official_name", "official_name:uk", "official_name:ru", "name:en", "int_name",
    "shapename", "adm3_ua", "adm3_en", "adm2_ua", "adm2_en", "adm1_ua", "adm1_en", "nl_name_2", "name_2", "nl_name_1",
    "name_1",
  ]

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    codes = UnitCodes(gazetteer)
  }

  func match(_ feature: GeoFeature) -> Match {
    let properties = Self.lowercased(feature)
    if let unit = byCode(feature, properties) { return .unit(gazetteer[unit]) }
    let names = Self.names(properties)
    if names.isEmpty { return .none("no property that holds a code or a name") }
    guard let box = BoundingBox(feature.polygons.joined().joined()) else {
      return .none("crosses the date line: give it an ISO 3166-2 code")
    }
    return byName(names, NamedUnits(feature: feature, box: box, properties: properties))
  }

  /// What the feature calls itself, for messages.
  static func label(_ feature: GeoFeature) -> String { names(lowercased(feature)).first ?? feature.id ?? "" }

  /// Of two spellings of a property the first in the alphabet counts.
  private static func lowercased(_ feature: GeoFeature) -> [String: String] {
    let sorted = feature.properties.sorted { $0.key < $1.key }
    return Dictionary(sorted.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func names(_ properties: [String: String]) -> [String] {
    var seen: Set<String> = []
    return nameProperties.compactMap { properties[$0] }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private func byCode(_ feature: GeoFeature, _ properties: [String: String]) -> PlaceID? {
    for key in [properties["id"], feature.id].compactMap({ $0 }) {
      if let unit = gazetteer.place(key: key), NamedUnits.levels.contains(gazetteer[unit].level) { return unit }
    }
    for (property, register) in Self.codeProperties {
      if let code = properties[property], let unit = codes.unit(register: register, code: code) { return unit }
    }
    return nil
  }

  private func byName(_ names: [String], _ wanted: NamedUnits) -> Match {
    var reason = "no unit of the gazetteer bears its name"
    for name in names {
      let bearers = gazetteer.matches(named: name).filter { $0.inflection != .sound }.map { gazetteer[$0.place] }
      let fitting = wanted.fitting(bearers)
      if fitting.count == 1 { return .unit(fitting[0]) }
      if fitting.count > 1 { return .none("its name fits \(fitting.prefix(4).map(\.key).joined(separator: ", "))") }
      if bearers.contains(where: { NamedUnits.levels.contains($0.level) }) { reason = "no unit of its name lies there" }
    }
    return .none(reason)
  }
}
