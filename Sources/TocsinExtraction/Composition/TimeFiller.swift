internal import TocsinLanguage
internal import TocsinModel

/// When an event was that stands in a clause without a time.
struct TimeFiller {
  private let told: [(clause: Clause, time: TimeFact)]
  private let reading: Reading

  init(_ clauses: [Clause], _ reading: Reading) {
    var told = clauses.flatMap { clause in clause.times.map { (clause: clause, time: $0) } }
      .filter { !$0.time.isHistory }
    let ofEvents = told.filter { $0.time.isExact || !reading.tellsOfSpeech($0.time.tokens) }
    if !ofEvents.isEmpty { told = ofEvents }
    self.told = told
    self.reading = reading
  }

  func fill(_ drafts: inout [Draft]) {
    let telling = Set(drafts.map(\.sentence))
    for index in drafts.indices where drafts[index].time == nil {
      let draft = drafts[index]
      let time = clockOfLine(draft) ?? clockBehind(draft, telling) ?? clockOfCourse(draft) ?? told(for: draft)
      if let time { drafts[index].set(time) }
    }
  }

  /// The clock that a line of a chronicle begins with («22:21. …»).
  private func clockOfLine(_ draft: Draft) -> TimeFact? {
    told.last { clause, time in
      clause.sentence.line == reading.sentences[draft.sentence].line && clause.sentenceIndex <= draft.sentence
        && clause.opensLine(time)
    }?.time
  }

  /// «Сталося це близько 16:00.»: a next sentence that tells nothing but when.
  private func clockBehind(_ draft: Draft, _ telling: Set<Int>) -> TimeFact? {
    guard draft.takesConsequences, !telling.contains(draft.sentence + 1) else { return nil }
    return told.first { clause, time in
      clause.sentenceIndex == draft.sentence + 1 && clause.sentence.paragraph == draft.paragraph && time.isExact
        && clause.outcomes.allSatisfy { $0.outcome.grade == .noun } && clause.loci.isEmpty
    }?.time
  }

  /// The clock at which a list of courses was drawn up («станом на 19:56»).
  private func clockOfCourse(_ draft: Draft) -> TimeFact? {
    guard draft.kind == .sighting else { return nil }
    return told.last { $0.clause.sentenceIndex <= draft.sentence && $0.time.isExact }?.time
  }

  /// What goes back behind a time told before («жінку, яку поранило 1 лютого») holds in its own paragraph alone.
  private func holds(_ fact: (clause: Clause, time: TimeFact), for draft: Draft) -> Bool {
    fact.clause.sentence.paragraph == draft.paragraph
      || !told.contains { earlier in
        earlier.clause.sentenceIndex < fact.clause.sentenceIndex
          && fact.time.span.isHalfADayBefore(earlier.time.span)
      }
  }

  /// A part of a day or a day told once holds for the events behind it, until another is told; one told only behind them
  /// holds where it is a part of a day. Notices and shelters have times of their own or none.
  private func told(for draft: Draft) -> TimeFact? {
    switch draft.kind {
    case .alert, .restriction, .shelter: return nil
    default: break
    }
    let before = told.last {
      $0.clause.sentenceIndex <= draft.sentence && holds($0, for: draft) && !isOfNotice($0.clause, $0.time)
    }
    if let before {
      let isLeft = draft.kind == .evacuation && before.clause.sentence.paragraph != draft.paragraph
      return before.time.isExact && !before.time.isRange || isLeft ? nil : before.time
    }
    guard let after = told.first?.time, after.rule == "time.part_of_day", draft.takesConsequences else { return nil }
    return after
  }

  /// «Трамваї стали на лінію о десятій»: the clock of a notice tells nothing of the blows behind it.
  private func isOfNotice(_ clause: Clause, _ time: TimeFact) -> Bool {
    time.isExact && !clause.outcomes.isEmpty
      && clause.outcomes.allSatisfy { $0.outcome.kind == .restriction || $0.outcome.kind == .alert }
  }
}

extension Reading {
  /// «Утром губернатор назвал цифры», "said on Tuesday": a time beside a speaker and his word is that of the telling.
  fileprivate func tellsOfSpeech(_ time: Range<Int>) -> Bool {
    let beside = marks(around: (time.lowerBound - 2)..<(time.upperBound + 1))
    let isBehind = beside.contains {
      $0.sense == .speech && (0...1).contains(time.lowerBound - $0.tokens.upperBound)
    }
    let isBefore = beside.contains { mark in
      guard case .role = mark.sense else { return false }
      return mark.tokens.lowerBound == time.upperBound
    }
    return isBehind || isBefore
  }
}
