internal import TocsinModel

/// A name as the compiler indexes it: folded, without its level word and without the city after the comma.
struct PlaceName: Hashable {
  let folded: FoldedName
  let language: String
  let kind: NameKind
}

/// Takes the names of a row apart.
struct NameReader {
  let levelWords: LevelWords

  /// The names of a row, each once, the standard ones first.
  func names(_ row: FactRow) -> [PlaceName] {
    let own = [
      FactName(language: "en", kind: .standard, text: row.name),
      FactName(language: Self.language(of: row), kind: .standard, text: row.native),
    ]
    var seen = Set<PlaceName>()
    let all = (own + row.names).flatMap { names($0, of: row) }.filter { seen.insert($0).inserted }
    let bare = Set(all.filter { $0.kind == .bare }.map(\.folded))
    if row.level == .region, let own = all.first, own.kind == .standard {
      return all.filter { $0.folded != own.folded || $0.kind == .standard }
    }
    if row.level == .site || row.level == .water { return all }
    return all.filter { $0.kind != .standard || !bare.contains($0.folded) } + Self.landNames(all, of: row)
  }

  /// «Уманський район» → «Уманщина», «Прилуцька громада» → «Прилуччина»: how Ukrainian calls the land around a town.
  private static func landNames(_ names: [PlaceName], of row: FactRow) -> [PlaceName] {
    guard row.country == "UA", row.level == .district else { return [] }
    let adjectives = names.filter { $0.kind == .bare && $0.language == "uk" && $0.folded.words.count == 1 }
    return adjectives.compactMap { name in
      landEndings.lazy.compactMap { name.folded.key.replacingSuffix($0.adjective, by: $0.land) }.first
        .map { PlaceName(folded: FoldedName($0), language: "uk", kind: .colloquial) }
    }
  }

  private static let landEndings: [(adjective: String, land: String)] = [
    ("ський", "щина"), ("ська", "щина"), ("цький", "ччина"), ("цька", "ччина"),
  ]

  /// The language of `native`, by country. Ukrainian stands for open water too.
  private static func language(of row: FactRow) -> String {
    switch row.country {
    case "RU": "ru"
    case "UA": "uk"
    default: row.native.utf8.contains { $0 & 0xFC == 0xD0 } ? "ru" : "en"
    }
  }

  private func names(_ name: FactName, of row: FactRow) -> [PlaceName] {
    let folded = FoldedName(Self.withoutCity(name.text, row.level))
    if folded.words.isEmpty { return [] }
    let whole = PlaceName(folded: folded, language: name.language, kind: name.kind)
    guard row.level != .settlement, row.level != .country, let (rest, side, word) = levelWords.stripped(folded.words),
      word.levels.contains(row.level), !rest[0].isParticle
    else { return [row.level == .district && whole.kind == .standard ? whole.bare : whole] }
    let stripped = PlaceName(
      folded: FoldedName(words: rest, isHyphenated: folded.isHyphenated), language: name.language,
      kind: Self.kind(name.kind, level: row.level, side: side))
    return row.level == .site || row.level == .water ? [whole, stripped] : [stripped]
  }

  /// «Республика Татарстан» leaves a name that stands alone; «Белгородская область», `Kharkiv Oblast` leave bare ones.
  private static func kind(_ kind: NameKind, level: PlaceLevel, side: LevelWord.Side) -> NameKind {
    if kind == .colloquial || kind == .abbreviation { return kind }
    if level == .region && side == .before { return kind == .bare ? .standard : kind }
    return .bare
  }

  /// `Traktorozavodsky District, Volgograd` → `Traktorozavodsky District`.
  private static func withoutCity(_ text: String, _ level: PlaceLevel) -> String {
    guard level == .cityDistrict || level == .site, let comma = text.firstIndex(of: ",") else { return text }
    return String(text[..<comma])
  }
}

extension PlaceName {
  fileprivate var bare: PlaceName { PlaceName(folded: folded, language: language, kind: .bare) }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String? {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : nil
  }
}

extension [UInt8] {
  /// «нефтебаза в Энгельсе» leaves no name behind its level word.
  fileprivate var isParticle: Bool { Inflector.particles.contains(self) }
}
