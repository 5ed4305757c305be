internal import TocsinLanguage
internal import TocsinModel

/// A stretch of a sentence that says one thing, with all that the dimensions found in it.
struct Clause: Sendable {
  var tokens: Range<Int>
  let sentence: Sentence
  let sentenceIndex: Int
  var outcomes: [OutcomeFact] = []
  /// Places that may be the event's; origins and addressees are left out.
  var loci: [Locus] = []
  /// Places of those who speak («губернатор Белгородской области»): context, and no place of the event.
  var speakerLoci: [Locus] = []
  /// Places of those who are spoken to or cared for («жителям Шебекина»): where a shelter or an alert is for them.
  var addresseeLoci: [Locus] = []
  /// The first tokens of the places in its sentence that threats were launched from.
  var originTokens: Set<Int> = []
  /// States that act or speak ("Ukraine says").
  var actors: [Locus] = []
  var threats: [ThreatFact] = []
  var quantities: [Quantity] = []
  var times: [TimeFact] = []
  /// The times of its whole sentence, in order.
  var sentenceTimes: [TimeFact] = []
  var casualties = Casualties()
  var damage = DamageReader.Finding()
  var fire: (isReported: Bool, tokens: Range<Int>)?
  var responses: [(response: Response, tokens: Range<Int>)] = []
  var discourse: Set<Discourse> = []
  /// Whether it takes its predicate from the clause before («над Курской — пять»).
  var isElliptic = false

  /// Whether it says that something was lifted, and not that it was not.
  var isLifted: Bool { discourse.contains(.lift) && !discourse.contains(.negation) }

  var hasConsequence: Bool {
    !casualties.isEmpty || !damage.damage.isEmpty || damage.hasHarm || fire != nil || !responses.isEmpty
  }

  /// Whether a number stands beside one of its threats.
  var countsThreats: Bool { threats.contains { $0.count != nil && $0.countTokens != $0.tokens } }

  /// Quantities that count none of the clause's named threats.
  var freeQuantities: [Quantity] {
    let used = threats.compactMap(\.countTokens)
    return quantities.filter { !used.contains($0.tokens) }
  }
}

extension Clause {
  /// "Damaged: a cell tower and an ambulance": what was harmed did not come to help, where nobody else did.
  mutating func dropHarmedCrews() {
    guard damage.hasHarm else { return }
    let harmed = damage.tokens
    responses.removeAll { response in response.response == .medics && harmed.contains { $0 == response.tokens } }
  }
}

extension Clause {
  /// Whether its line begins with this hour, as those of a chronicle do («22:21. …»).
  func opensLine(_ time: TimeFact) -> Bool {
    sentence.beginsLine && time.isExact && time.tokens.lowerBound <= sentence.tokens.lowerBound + 1
  }
}

/// A predicate of a clause.
struct OutcomeFact: Sendable {
  let outcome: Outcome
  let tokens: Range<Int>
  let rule: String

  init(outcome: Outcome, tokens: Range<Int>, rule: String) {
    self.outcome = outcome
    self.tokens = tokens
    self.rule = rule
  }

  /// That a thing of this kind happened, as a verb tells it.
  init(_ kind: EventKind, phase: Phase? = nil, tokens: Range<Int>, rule: String) {
    self.init(outcome: Outcome(kind: kind, phase: phase, grade: .verb), tokens: tokens, rule: rule)
  }

  /// The same words, which tell of another kind of thing.
  func told(as kind: EventKind, rule: String) -> OutcomeFact { OutcomeFact(kind, tokens: tokens, rule: rule) }

  func isBefore(_ other: OutcomeFact) -> Bool { tokens.upperBound <= other.tokens.lowerBound }
}
