internal import TocsinLanguage
internal import TocsinModel

/// Times that lean on a time told before: «того ж вечора», and the hours of a list under a date.
struct TimeChain {
  private var lastPart: TimeFact?
  private var dated: (time: TimeFact, line: Int)?

  /// Settles the times of a clause by those of the clauses before it.
  mutating func settle(_ clause: inout Clause) {
    for index in clause.times.indices { settle(&clause.times[index], clause.sentence) }
    for time in clause.times where !time.isHistory {
      if time.rule == "time.part_of_day" || time.rule == "time.day" { lastPart = time }
      if time.rule == "time.day" { dated = (time, clause.sentence.line) }
    }
  }

  private func settle(_ time: inout TimeFact, _ sentence: Sentence) {
    if time.refersBack, let lastPart {
      time.span = lastPart.span
      time.support = lastPart.support ?? lastPart.tokens
    }
    guard time.isExact, !time.namesDay, let (day, line) = dated, line < sentence.line,
      day.span.end <= time.span.start
    else { return }
    time.support = day.tokens
    let back = (time.span.start.civil.dayNumber - day.span.start.civil.dayNumber) * Self.day
    time.span = TimeSpan(
      time.span.start.advanced(bySeconds: -back), time.span.end.advanced(bySeconds: -back))
  }

  /// Unit: seconds.
  private static let day: Int64 = 86_400
}
