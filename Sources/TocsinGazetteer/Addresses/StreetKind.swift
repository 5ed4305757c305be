internal import TocsinLanguage

/// What sort of street it is.
enum StreetKind: UInt8, CaseIterable {
  case street, avenue, lane, boulevard, highway, square, passage, embankment, microdistrict, alley, deadEnd, descent

  /// The kind that one of the folded words tells; a street where none does.
  init(words: some Sequence<String>) {
    let words = Array(words)
    self = Self.byRank.first { kind in words.contains(where: kind.isNamed) } ?? .street
  }

  /// The kind that a word of a name tells; `nil` where it tells none.
  static func named(by word: Substring) -> StreetKind? {
    let folded = Fold.key(String(word))
    return byRank.first { $0.isNamed(by: folded) }
  }

  private func isNamed(by word: String) -> Bool {
    abbreviations.contains(word) || stems.contains { word.hasPrefix($0) }
  }

  /// Which word counts where a name has several: «Набережная улица» is a street.
  private static let byRank: [StreetKind] = [
    .street, .avenue, .lane, .boulevard, .passage, .deadEnd, .highway, .descent, .square, .alley, .microdistrict,
    .embankment,
  ]

  /// The earlier of two kinds in `byRank`.
  func outranks(_ other: StreetKind) -> Bool {
    (Self.byRank.firstIndex(of: self) ?? 0) < (Self.byRank.firstIndex(of: other) ?? 0)
  }

  private var stems: [String] {
    switch self {
    case .street: ["улиц", "вулиц", "street"]
    case .avenue: ["проспект", "просп", "avenue", "prosp"]
    case .lane: ["переул", "провул", "lane", "pereulok"]
    case .boulevard: ["бульвар", "boulev"]
    case .highway: ["шоссе", "шосе", "highway", "road"]
    case .square: ["площад", "площ", "square"]
    case .passage: ["проезд", "проїзд", "passage", "proyezd"]
    case .embankment: ["набережн", "embank"]
    case .microdistrict: ["микрорайон", "мікрорайон"]
    case .alley: ["аллея", "аллее", "аллеи", "аллею", "алея", "алеї", "alley"]
    case .deadEnd: ["тупик", "tupik"]
    case .descent: ["узвіз", "узвоз", "спуск", "descent"]
    }
  }

  private var abbreviations: [String] {
    switch self {
    case .street: ["ул", "вул", "st"]
    case .avenue: ["пр", "ave"]
    case .lane: ["пер", "пров"]
    case .boulevard: ["бул", "б"]
    case .square: ["пл"]
    case .microdistrict: ["мкр"]
    default: []
    }
  }

  var latin: String {
    switch self {
    case .street: "Street"
    case .avenue: "Avenue"
    case .lane: "Lane"
    case .boulevard: "Boulevard"
    case .highway: "Highway"
    case .square: "Square"
    case .passage: "Passage"
    case .embankment: "Embankment"
    case .microdistrict: "Microdistrict"
    case .alley: "Alley"
    case .deadEnd: "Dead End"
    case .descent: "Descent"
    }
  }

  var russian: String {
    switch self {
    case .street: "улица"
    case .avenue: "проспект"
    case .lane: "переулок"
    case .boulevard: "бульвар"
    case .highway: "шоссе"
    case .square: "площадь"
    case .passage: "проезд"
    case .embankment: "набережная"
    case .microdistrict: "микрорайон"
    case .alley: "аллея"
    case .deadEnd: "тупик"
    case .descent: "спуск"
    }
  }

  var ukrainian: String {
    switch self {
    case .street: "вулиця"
    case .avenue: "проспект"
    case .lane: "провулок"
    case .boulevard: "бульвар"
    case .highway: "шосе"
    case .square: "площа"
    case .passage: "проїзд"
    case .embankment: "набережна"
    case .microdistrict: "мікрорайон"
    case .alley: "алея"
    case .deadEnd: "тупик"
    case .descent: "узвіз"
    }
  }
}
