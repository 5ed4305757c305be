internal import TocsinLanguage
internal import TocsinModel

/// The names of a street, made of the words of the text: `Lodygina Street`, «улица Лодыгина».
struct StreetName {
  let latin: String
  let native: String

  init(_ text: TokenizedText, _ mention: FoundMention, country: String?) {
    let name = Self.nominative(text.words(mention.nameTokens))
    let isLatin = text.tokens[mention.nameTokens.lowerBound].isLatin
    let kind = StreetKind(text, mention)
    latin =
      "\(isLatin ? name : Transliteration.latin(name, isUkrainian: LanguageIdentifier.language(of: text) == .ukrainian)) \(kind.latin)"
    native = isLatin ? "" : "\(country == "UA" ? kind.ukrainian : kind.russian) \(name)"
  }
}

extension StreetName {
  /// Feminine and masculine adjectives out of the cases that follow «на улице», «в переулке».
  /// Source: the endings of `RussianEndings.adjectives` and `UkrainianEndings.adjectives`, turned round.
  private static let endings: [(String, String)] = [
    ("ской", "ская"), ("ская", "ская"), ("цкой", "цкая"), ("нной", "нная"), ("ной", "ная"), ("вой", "вая"),
    ("ській", "ська"),
    ("цькій", "цька"), ("ньої", "ня"), ("ської", "ська"), ("ній", "на"), ("ному", "ный"), ("скому", "ский"),
    ("ового", "овое"),
  ]

  fileprivate static func nominative(_ name: String) -> String {
    guard !name.contains(" ") else { return name }
    guard let (ending, plain) = endings.first(where: { name.hasSuffix($0.0) && name.count > $0.0.count + 2 }) else {
      return name
    }
    return name.dropLast(ending.count) + plain
  }
}

/// What sort of street it is.
enum StreetKind: CaseIterable {
  case street, avenue, lane, boulevard, highway, square, passage, embankment, microdistrict

  init(_ text: TokenizedText, _ mention: FoundMention) {
    let words = mention.tokens.filter { !mention.nameTokens.contains($0) }.map(text.foldedWord)
    self =
      Self.allCases.first { kind in
        words.contains { word in kind.stems.contains { word.hasPrefix($0) } }
      } ?? .street
  }

  private var stems: [String] {
    switch self {
    case .street: ["улиц", "ул", "вулиц", "вул", "street", "st"]
    case .avenue: ["проспект", "просп", "пр", "avenue", "ave", "prosp"]
    case .lane: ["переул", "пер", "провул", "пров", "lane", "pereulok"]
    case .boulevard: ["бульвар", "бул", "boulev"]
    case .highway: ["шоссе", "шосе", "highway", "road"]
    case .square: ["площад", "площ", "пл", "square"]
    case .passage: ["проезд", "проїзд", "passage", "proyezd"]
    case .embankment: ["набережн", "embank"]
    case .microdistrict: ["микрорайон", "мкр"]
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
    }
  }
}
