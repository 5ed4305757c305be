internal import TocsinLanguage
internal import TocsinModel

/// Where a claim without a place of its own belongs: what the text has named before.
struct PlaceContext: Sendable {
  /// Places of the clauses of the sentence at hand.
  private var sentence: [Locus] = []
  private var sentenceIndex = -1
  /// Places of the sentence before, and the paragraph it stood in.
  private var previous: [Locus] = []
  private var previousParagraph = -1
  /// Places of the last heading.
  private var heading: [Locus] = []
  /// The last place of all, and the area that the publisher speaks for.
  private var last: [Locus] = []
  private let home: Locus?
  /// The area that the publisher speaks for, whatever the report names inside it: where an alert without a place holds.
  let area: Locus?

  /// Whether the sentence itself, or the heading over its list, names a place.
  func isPlaced(_ clause: Clause) -> Bool {
    !sentence.isEmpty || !heading.isEmpty && clause.sentence.form != .plain
  }

  /// A sentence that says nothing but where, and its paragraph: «Кременчуцький район. Влучання на підприємстві».
  private var topicParagraph = -1
  private var topicSentence = -1
  private var topic: [Locus] = []

  /// Whether the sentences before it in its paragraph begin with a bare place.
  func hasTopic(_ clause: Clause) -> Bool { topicParagraph == clause.sentence.paragraph }

  /// The bare place at the head of its paragraph, where no event has been told since.
  func untoldTopic(of clause: Clause, _ drafts: [Draft]) -> [Locus] {
    hasTopic(clause) && drafts.allSatisfy { $0.sentence < topicSentence } ? topic : []
  }

  /// Every place so far, in order.
  private(set) var all: [Locus] = []

  init(home: Locus?, named: [Locus]) {
    area = home
    self.home = home.flatMap { Self.only(Self.mostSpecific(named), in: $0) } ?? home
  }

  /// The one place that a report names inside the publisher's area: what it is about even before it is named.
  private static func only(_ named: [Locus], in home: Locus) -> Locus? {
    guard named.count == 1, let place = named.first, place.lies(in: home) else { return nil }
    return place
  }

  /// - Parameter isTopic: whether its sentence names places and says nothing of them.
  mutating func enter(_ clause: Clause, isTopic: Bool) {
    if clause.sentenceIndex != sentenceIndex {
      if !sentence.isEmpty { (previous, previousParagraph) = (sentence, previousParagraph) }
      sentence = []
      sentenceIndex = clause.sentenceIndex
    }
    let named = clause.loci.isEmpty && sentence.isEmpty ? clause.speakerLoci : clause.loci
    guard !named.isEmpty else { return }
    all += named
    let specific = Self.mostSpecific(named)
    if isTopic { (topic, topicParagraph, topicSentence) = (specific, clause.sentence.paragraph, clause.sentenceIndex) }
    sentence = specific
    last = specific
    previousParagraph = clause.sentence.paragraph
    if clause.sentence.form == .heading { heading = specific }
  }

  /// The places of a claim that names none, best guess first; empty where nothing was named and no home is known.
  func places(for clause: Clause) -> [Locus] {
    if !sentence.isEmpty { return sentence }
    if clause.sentence.form == .listItem, !heading.isEmpty { return heading }
    if !previous.isEmpty, previousParagraph == clause.sentence.paragraph { return previous }
    if !heading.isEmpty { return heading }
    if let home { return [home] }
    return last
  }

  /// The places without those that another of them lies in («в Шебекино Белгородской области»), but for what "and" adds
  /// («у Запоріжжі та області»).
  static func mostSpecific(_ loci: [Locus]) -> [Locus] {
    guard loci.count > 1 else { return loci }
    let named = loci.filter { !$0.isAnaphor || $0.isJoined }
    var loci = named.isEmpty ? loci : named
    if loci.contains(where: { $0.place.level != .country }) { loci.removeAll { $0.place.level == .country } }
    var known: Set<String> = []
    let distinct = loci.filter { known.insert($0.key).inserted }
    let outer = Set(distinct.filter { locus in loci.contains { $0.key != locus.key && $0.lies(in: locus) } }.map(\.key))
    var seen: Set<String> = []
    return loci.filter { ($0.isJoined || !outer.contains($0.key)) && seen.insert($0.key).inserted }
  }
}
