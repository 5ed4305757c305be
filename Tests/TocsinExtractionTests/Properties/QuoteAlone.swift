internal import TocsinLanguage
internal import TocsinModel

@testable internal import TocsinExtraction

/// A quote as a report of its own, read by the readers of every dimension.
struct QuoteAlone {
  private let reading: Reading
  private var all: Range<Int> { reading.text.tokens.indices }

  init(_ words: String, _ report: Document, _ language: Language, _ vocabulary: Vocabulary) {
    let document = Document(id: "quote", text: words, published: report.published, language: language)
    reading = Reading(document, text: TokenizedText(words), language: language, vocabulary: vocabulary)
  }

  var senses: [Sense] { reading.marks.map(\.sense) }

  var outcomes: [Outcome] {
    senses.compactMap { if case .outcome(let outcome) = $0 { outcome } else { nil } }
  }

  var quantities: [Quantity] { QuantityReader(reading, in: all, taken: []).quantities(in: all) }

  var threats: [ThreatFact] { ThreatReader(reading: reading).threats(in: all, []) }

  var times: [TimeFact] { TimeReader(reading).times(in: all).facts }

  var casualties: Casualties { CasualtyReader(reading: reading).casualties(in: all, quantities) }

  /// The people that it counts: a number, or persons one by one.
  var persons: Int {
    let numbers = quantities.filter { !$0.isTimes }.map(\.count.minimum)
    return numbers.isEmpty ? senses.count { $0 == .casualty(.person) } : numbers.reduce(0, +)
  }

  /// What it names that can be damaged; a part of a building is a dwelling's.
  var damage: [Damage] {
    senses.compactMap { sense in
      switch sense {
      case .damaged(let damage): damage
      case .damagedPart: .residential
      default: nil
      }
    } + DamageReader(reading: reading).damage(in: all, isTarget: true).ordered
  }

  var responses: [Response] {
    senses.compactMap { sense in
      switch sense {
      case .response(let response): response
      case .outcome(let outcome) where outcome.kind == .evacuation: .evacuation
      default: nil
      }
    }
  }

  /// Whether it names this office, and behind it this person.
  func isSource(_ source: Attribution?) -> Bool {
    let names = PersonNameReader(text: reading.text, isUkrainian: reading.language == .ukrainian)
    return reading.marks.contains { mark in
      guard case .role(let role) = mark.sense, role == source?.role else { return false }
      return source?.name == nil || names.name(after: mark.tokens, before: all.upperBound)?.latin == source?.name
    }
  }
}
