internal import TocsinLanguage
internal import TocsinModel

/// An event in the making: fields are filled in and merged until it becomes a claim.
struct Draft: Sendable {
  var kind: EventKind
  var phase: Phase?
  var loci: [Locus]
  var sentence: Int
  let paragraph: Int
  /// Whether words of its own say that it happened; a weak one rests on damage or casualties alone.
  var isWeak = false
  /// Whether a headline or a heading tells it.
  let isHeading: Bool
  /// Whether its places were taken from the context.
  var hasBorrowedPlace = false
  var threat: Threat?
  var model: String?
  var count: Count?
  var time: TimeFact?
  var killed: Int?
  var injured: Int?
  /// Whether the text says that nothing is known of casualties.
  var isSilentOnCasualties = false
  var damage: Set<Damage> = []
  var fire: Bool?
  var response: Set<Response> = []
  var attribution: AttributionFact?
  var isDenied = false
  /// Token ranges by field.
  var quotes: [String: [Range<Int>]] = [:]
  var rules: [(name: String, field: String, tokens: Range<Int>?)] = []

  init(kind: EventKind, phase: Phase?, loci: [Locus], clause: Clause) {
    self.kind = kind
    self.phase = phase
    self.loci = loci
    sentence = clause.sentenceIndex
    paragraph = clause.sentence.paragraph
    isHeading = clause.sentence.form == .heading
    for locus in loci where !locus.tokens.isEmpty { quote("places", locus.tokens) }
  }

  mutating func quote(_ field: String, _ tokens: Range<Int>) {
    guard !tokens.isEmpty, quotes[field]?.contains(tokens) != true else { return }
    quotes[field, default: []].append(tokens)
  }

  mutating func note(_ rule: String, _ field: String, _ tokens: Range<Int>?) {
    rules.append((rule, field, tokens))
    if let tokens { quote(field, tokens) }
  }

  /// Whether casualties, damage and fire are consequences of its kind of event.
  var takesConsequences: Bool {
    switch kind {
    case .strike, .debris, .explosion, .interception, .attack: true
    case .sighting, .alert, .restriction, .evacuation, .shelter: false
    }
  }

  var isGround: Bool { kind == .strike || kind == .debris || kind == .explosion }

  var hasFigures: Bool { killed != nil || injured != nil }
}
