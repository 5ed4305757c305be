internal import TocsinLanguage
internal import TocsinModel

/// The threat of an event that stands in a clause without one.
struct ThreatFiller {
  /// The clauses that name threats, talk left out.
  private let naming: [Clause]
  private let reading: Reading
  private let occasions: Occasions

  init(_ clauses: [Clause], _ reading: Reading, _ occasions: Occasions) {
    self.reading = reading
    self.occasions = occasions
    naming = clauses.filter { !$0.threats.isEmpty && $0.discourse.isDisjoint(with: [.commentary, .unrelated]) }
  }

  func fill(_ drafts: inout [Draft]) {
    let classes = Set(naming.flatMap(\.threats).map(\.threat)).subtracting([.unknown])
    for index in drafts.indices where drafts[index].lacksThreat && drafts[index].kind != .explosion {
      guard let source = classes.count == 1 ? only(drafts[index]) : last(before: drafts[index]),
        reaches(source, drafts[index])
      else { continue }
      drafts[index].borrow(from: source)
    }
  }

  /// Whether what a clause names may hold for an event farther on: blows of another occasion have weapons of their own, and
  /// a closure two paragraphs on has its own reasons.
  private func reaches(_ source: Clause, _ draft: Draft) -> Bool {
    switch draft.kind {
    case .restriction: draft.paragraph - source.sentence.paragraph <= 1
    case .alert, .shelter, .sighting: true
    default: !occasions.isApart(draft.sentence, from: source.sentenceIndex)
    }
  }

  /// Where the report names but one class: its events are of it, but for a blow or a notice told before it is named.
  private func only(_ draft: Draft) -> Clause? {
    let known = naming.filter { $0.threats.contains { $0.threat != .unknown } }
    switch draft.kind {
    case .strike, .attack: return known.last { $0.sentenceIndex <= draft.sentence && !isOfAnotherPlace($0, draft) }
    case .restriction: return known.last { $0.sentenceIndex <= draft.sentence } ?? dronesBehind(draft, known)
    default: return known.first
    }
  }

  /// "The airport is closed. Drones were seen over it": why flights stopped, told in the same paragraph.
  private func dronesBehind(_ draft: Draft, _ known: [Clause]) -> Clause? {
    guard draft.loci.allSatisfy({ $0.place.level == .site }) else { return nil }
    return known.first { clause in
      clause.sentence.paragraph == draft.paragraph && clause.sentence.form != .listItem
        && clause.threats.contains { $0.threat == .uav }
    }
  }

  /// Of several classes, the one named last in the paragraph; from the paragraph before only a list of all of them.
  private func last(before draft: Draft) -> Clause? {
    guard let clause = naming.last(where: { $0.sentenceIndex <= draft.sentence }), !isOfAnotherPlace(clause, draft)
    else { return nil }
    if clause.sentence.paragraph == draft.paragraph { return clause }
    return clause.sentence.paragraph == draft.paragraph - 1 && clause.listsClasses ? clause : nil
  }

  /// «Краматорськ — КАБ зруйнував дім. / Миколаївка — розбито ринок.»: what struck one place of a list says nothing of a
  /// blow at another, told in a line of its own.
  private func isOfAnotherPlace(_ clause: Clause, _ draft: Draft) -> Bool {
    guard draft.kind == .strike || draft.kind == .attack, !draft.hasBorrowedPlace, clause.sentence.form != .heading,
      clause.sentence.line != reading.sentences[draft.sentence].line
    else { return false }
    let named = clause.loci.filter { !$0.isAnaphor && $0.isWithinRegion }
    return !named.isEmpty
      && draft.loci.allSatisfy { place in named.allSatisfy { $0.key != place.key && !place.lies(in: $0) } }
  }
}

extension Clause {
  /// Whether it names several classes without a count for each: what it tells of is the work of all of them.
  fileprivate var listsClasses: Bool {
    Set(threats.map(\.threat)).subtracting([.unknown]).count > 1 && threats.allSatisfy { $0.count?.isExact != true }
  }
}

extension Draft {
  /// Whether no class is named for it, or only "an aerial target" was shot down.
  fileprivate var lacksThreat: Bool { threat == nil || threat == .unknown && kind == .interception }

  /// Takes the class of a threat that another clause of the report names; `unknown` says nothing new.
  fileprivate mutating func borrow(from clause: Clause) {
    guard let named = clause.threats.last(where: { $0.threat != .unknown }) else { return }
    threat = clause.listsClasses ? .mixed : named.threat
    for fact in clause.listsClasses ? clause.threats.filter({ $0.threat != .unknown }) : [named] {
      note("settle.threat_of_report", "threat", fact.tokens)
    }
  }
}
