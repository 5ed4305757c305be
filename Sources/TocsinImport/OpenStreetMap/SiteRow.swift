internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// The line of a fact table that a site becomes.
struct SiteRow {
  let text: String

  /// The language of the words beside names, by country; elsewhere they are English.
  private static let languages = ["UA": "uk", "RU": "ru", "BY": "ru"]

  /// An outline's radius is at least this: the tables' coordinates are no finer. Unit: metres.
  private static let leastRadius = 100

  init(_ feature: OSMFeature, _ kind: SiteKinds.Kind, _ names: OSMNames, settlement: GazetteerEntry) {
    let country = settlement.country ?? ""
    let language = Self.languages[country] ?? "en"
    let native = Self.typed(names.local, kind, language)
    let latin = Self.latin(names, kind, isUkrainian: language == "uk")
    let isInside = settlement.coordinate.distanceMetres(to: feature.box.centre) <= Double(settlement.radiusMetres)
    let name = isInside && kind.type != "airport" ? "\(latin), \(settlement.name)" : latin
    let radius = feature.isPoint ? kind.radiusMetres : max(Int(feature.box.radiusMetres.rounded(.up)), Self.leastRadius)
    let bare = native != names.local ? ["\(language)~adj:\(names.local)"] : []
    let further = names.further.map { "\($0.tag):\(Self.typed($0.name, kind, String($0.tag.prefix(2))))" }
      .filter { $0 != "en:\(latin)" }
    let centre = feature.box.centre
    text =
      [
        "osm:\(feature.id)", "site", kind.type, name, native, settlement.key, country,
        FactFields.degrees(centre.latitude),
        FactFields.degrees(centre.longitude), String(radius), "", (bare + further).joined(separator: "|"),
        "osm=\(feature.id)",
        "osm",
      ].joined(separator: "\t")
  }

  /// «станция Телецентр»: with the word for its type where the name is known only with it and has it not.
  private static func typed(_ name: String, _ kind: SiteKinds.Kind, _ language: String) -> String {
    guard isIncomplete(name, kind.naming), let word = kind.words[language], !names(name, word) else { return name }
    return language == "en" ? "\(name) \(word)" : "\(word) \(name)"
  }

  private static func isIncomplete(_ name: String, _ naming: SiteKinds.Naming) -> Bool {
    switch naming {
    case .whole: false
    case .typed: true
    case .short: name.split(separator: " ").count <= 2
    }
  }

  /// Whether a word of the name begins as the type's last word does: «Больничная», «станцию».
  private static func names(_ name: String, _ word: String) -> Bool {
    guard let stem = word.lowercased().split(separator: " ").last?.prefix(5) else { return true }
    return name.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix(stem) }
  }

  private static func latin(_ names: OSMNames, _ kind: SiteKinds.Kind, isUkrainian: Bool) -> String {
    let latin = names.latin ?? Transliteration.latin(names.local, isUkrainian: isUkrainian)
    return typed(latin, kind, "en")
  }
}
