internal import TocsinLanguage
internal import TocsinModel

@testable internal import TocsinExtraction

/// What is wrong with the quotes of claims: each must lie in its report, and the quotes of a field, read again with nothing
/// around them, must give the field's value.
struct QuoteCheck {
  let document: Document
  let lexicon: Lexicon

  /// The faults of a claim, one line each; empty where all is well. It is read in the language of its part of the report.
  func faults(of claim: Claim) -> [String] {
    var first: [String]?
    for language in Language.allCases {
      guard let vocabulary = lexicon[language] else { continue }
      let faults = QuotedClaim(claim, document, language, vocabulary).faults
      if faults.isEmpty { return [] }
      if first == nil || language == document.language { first = faults }
    }
    return first ?? []
  }
}

/// A claim with the words of its quotes, read in one language.
struct QuotedClaim {
  private let claim: Claim
  private let document: Document
  private let language: Language
  private let vocabulary: Vocabulary

  init(_ claim: Claim, _ document: Document, _ language: Language, _ vocabulary: Vocabulary) {
    self.claim = claim
    self.document = document
    self.language = language
    self.vocabulary = vocabulary
  }

  var faults: [String] {
    let quoted = claim.quotes.mapValues { Self.outer($0).map { $0.words(in: document.text) ?? "" } }
    var faults: [String] = []
    for (field, words) in quoted where words.contains("") { faults.append("\(field): a quote outside the text") }
    for field in Self.fields(setIn: claim) {
      let words = quoted[field] ?? []
      if words.isEmpty {
        faults.append("\(field): no quote")
      } else if !reads(field, words, as: claim) {
        faults.append("\(field): \(words) is not \(Self.value(field, claim))")
      }
    }
    return faults.map { "\(claim.kind.rawValue) \($0)" }
  }

  /// The quotes that lie in no other: a number inside the words of a phrase is read once.
  private static func outer(_ quotes: [Quote]) -> [Quote] {
    quotes.filter { inner in !quotes.contains { $0 != inner && $0.start <= inner.start && inner.end <= $0.end } }
  }

  /// The fields that say something. A place that only the publisher's home tells has no words.
  private static func fields(setIn claim: Claim) -> [String] {
    let isSet: KeyValuePairs = [
      "kind": true, "places": claim.places.contains { !$0.said.isEmpty }, "threat": claim.threat != .unknown,
      "model": claim.model != nil, "count": claim.count != nil, "time": claim.time != nil,
      "killed": claim.killed != nil, "injured": claim.injured != nil, "damage": !claim.damage.isEmpty,
      "fire": claim.fire != nil, "response": !claim.response.isEmpty, "source": claim.source != nil,
    ]
    return isSet.filter(\.value).map(\.key)
  }

  private static func value(_ field: String, _ claim: Claim) -> String {
    switch field {
    case "places": "\(claim.places.map(\.said))"
    case "threat": claim.threat.rawValue
    case "count": claim.count.map { "\($0.minimum)…\($0.maximum.map(String.init) ?? "")" } ?? ""
    case "time": claim.time.map { "\($0.start)…\($0.end)" } ?? ""
    case "killed": "\(claim.killed ?? -1)"
    case "injured": "\(claim.injured ?? -1)"
    case "damage": "\(claim.damage)"
    case "response": "\(claim.response)"
    case "source": claim.source.map { "\($0.role) \($0.name ?? "")" } ?? ""
    default: field
    }
  }

  private func reads(_ field: String, _ words: [String], as claim: Claim) -> Bool {
    switch field {
    case "kind": kind(words, claim)
    case "places": claim.places.allSatisfy { place in words.contains { $0.contains(place.said) } }
    case "threat": threat(words, claim.threat)
    case "model": words.contains { alone($0).threats.contains { $0.model == claim.model } }
    case "count": words.contains { counts($0, claim.count) }
    case "time": tells(words, claim.time)
    case "killed": victims(words, claim.killed, \.killed)
    case "injured": victims(words, claim.injured, \.injured)
    case "damage": Set(claim.damage).isSubset(of: words.flatMap { alone($0).damage })
    case "fire": words.contains { alone($0).senses.contains(.fire(claim.fire == true)) }
    case "response": Set(claim.response).isSubset(of: words.flatMap { alone($0).responses })
    case "source": words.contains { alone($0).isSource(claim.source) }
    default: false
    }
  }

  private func alone(_ words: String) -> QuoteAlone { QuoteAlone(words, document, language, vocabulary) }

  /// A word of the lexicon that says the kind; where a rule of grammar decided, any word of what happens in the air.
  private func kind(_ words: [String], _ claim: Claim) -> Bool {
    let rules = claim.rules.filter { $0.field == "kind" }
    guard rules.count == 1, rules[0].name.hasPrefix("outcome.tsv") else { return true }
    return words.contains { alone($0).outcomes.contains { $0.kind == claim.kind && $0.phase == claim.phase } }
  }

  /// Of one class some quote names it; of several the quotes name more than one, or one of them means all.
  private func threat(_ words: [String], _ threat: Threat) -> Bool {
    let classes = Set(words.flatMap { alone($0).threats.map(\.threat) })
    return classes.contains(threat) || threat == .mixed && classes.subtracting([.unknown]).count > 1
  }

  /// A number; the number of blows, of so many threats at least; a single one, named in the singular; or one more.
  private func counts(_ words: String, _ count: Count?) -> Bool {
    let alone = alone(words)
    return alone.quantities.contains { $0.count == count || count == .atLeast($0.count.minimum) }
      || count == .exactly(1)
        && (alone.threats.contains { $0.number != .many } || alone.senses.contains(.number(.another)))
  }

  /// The same span, told at the same moment, an hour («3 часа») behind the preposition that makes it one; or an hour of one
  /// quote on the day of another.
  private func tells(_ words: [String], _ span: TimeSpan?) -> Bool {
    guard let span else { return false }
    let told = words.flatMap { words in ["", "в ", "at ", "о "].flatMap { alone($0 + words).times.map(\.span) } }
    if told.contains(span) { return true }
    let hasHour = told.contains { other in
      other.start.civil.secondOfDay == span.start.civil.secondOfDay && other.seconds == span.seconds
    }
    return words.count > 1 && hasHour && told.contains { $0.start.civil.dayNumber == span.start.civil.dayNumber }
  }

  /// None of them: a quote says so. Some: numbers and persons of the quotes add up, and a predicate in the singular may
  /// stand for one more, or for the only one.
  private func victims(_ words: [String], _ number: Int?, _ field: KeyPath<Casualties, Int?>) -> Bool {
    let told = words.map(alone)
    guard let number, number > 0 else {
      return told.contains { $0.casualties[keyPath: field] == 0 || $0.quantities.contains { $0.count == .exactly(0) } }
    }
    let counted = told.map(\.persons).reduce(0, +)
    let singular = told.count { $0.persons == 0 && $0.casualties[keyPath: field] == 1 }
    return counted + singular == 0 ? number == 1 : (counted...(counted + singular)).contains(number)
  }
}

extension TimeSpan {
  fileprivate var seconds: Int64 { end.secondsSinceEpoch - start.secondsSinceEpoch }
}
