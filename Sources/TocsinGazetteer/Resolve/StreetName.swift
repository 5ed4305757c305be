internal import TocsinLanguage
internal import TocsinModel

/// The names of a street, made of the words of the text: `Lodygina Street`, «улица Лодыгина».
struct StreetName {
  let latin: String
  let native: String

  init(_ text: TokenizedText, _ mention: FoundMention, country: String?) {
    let name = Self.nominative(text.words(mention.nameTokens))
    let isLatin = text.tokens[mention.nameTokens.lowerBound].isLatin
    let kind = StreetKind(
      words: mention.tokens.filter { !mention.nameTokens.contains($0) }.map(text.foldedWord))
    latin =
      "\(isLatin ? name : Transliteration.latin(name, isUkrainian: LanguageIdentifier.language(of: text) == .ukrainian)) \(kind.latin)"
    native = isLatin ? "" : "\(country == "UA" ? kind.ukrainian : kind.russian) \(name)"
  }
}

extension StreetName {
  /// «улица Лодыгина, 12, Волгоград»; empty where the text has the name in Latin letters only.
  func native(house: String? = nil, in settlement: GazetteerEntry) -> String {
    native.isEmpty ? "" : [native, house, settlement.native].compactMap(\.self).joined(separator: ", ")
  }

  /// The names of a street of an import: its own Latin name, or its words in Latin letters with the word for its kind.
  init(_ answer: AddressSearch.Answer, country: String?) {
    native = answer.name
    latin = answer.latin ?? Self.latin(answer.name, kind: answer.kind, country: country)
  }

  /// «2-я Новоостанкинская улица» as `2-ya Novoostankinskaya Street`.
  private static func latin(_ name: String, kind: StreetKind, country: String?) -> String {
    let words = name.split(separator: " ").filter { StreetKind.named(by: $0) != kind }
    let isWhole = words.isEmpty || words.count == name.split(separator: " ").count
    let latin = Transliteration.latin(isWhole ? name : words.joined(separator: " "), isUkrainian: country == "UA")
    return isWhole ? latin : "\(latin) \(kind.latin)"
  }

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
