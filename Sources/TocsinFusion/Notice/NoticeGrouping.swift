internal import TocsinModel

/// Joins the start and the end of alerts and restrictions, by kind and place.
struct NoticeGrouping {
  let thresholds: Thresholds

  private struct Key: Hashable {
    let kind: EventKind
    let area: String
    let place: String
  }

  func groups(_ statements: [Statement]) -> [StatementGroup] {
    let byPlace = Dictionary(grouping: statements) {
      Key(kind: $0.claim.kind, area: $0.area, place: $0.place.name)
    }
    let groups = byPlace.values.flatMap(notices(_:)).map { notice in
      StatementGroup(
        incidentClass: .notice, statements: notice.statements.sorted(by: Statement.precedes), isOpen: notice.end == nil)
    }
    return groups.sorted { Statement.precedes($0.statements[0], $1.statements[0]) }
  }

  /// Live notices first, in order of time; then the accounts that look back on them.
  private func notices(_ statements: [Statement]) -> [Notice] {
    let lookingBack = Set(statements.filter { looksBack($0, among: statements) }.map(\.mention))
    var notices: [Notice] = []
    for statement in ordered(statements) where !lookingBack.contains(statement.mention) {
      if let last = notices.indices.last, continues(statement, notices[last]) {
        notices[last].take(statement)
      } else {
        notices.append(Notice(statement))
      }
    }
    for statement in ordered(statements) where lookingBack.contains(statement.mention) {
      if let index = notices.lastIndex(where: { isAccount(statement, of: $0) }) {
        notices[index].take(statement)
      } else {
        notices.append(Notice(statement))
      }
    }
    return notices
  }

  private func ordered(_ statements: [Statement]) -> [Statement] {
    statements.sorted { left, right in
      left.told.start == right.told.start ? Statement.precedes(left, right) : left.told.start < right.told.start
    }
  }

  /// Whether it tells a long window, or start and end in one report, and not what holds from now on.
  private func looksBack(_ statement: Statement, among statements: [Statement]) -> Bool {
    if statement.told.lengthSeconds > thresholds.clockWindowSeconds { return true }
    return statement.claim.time == nil
      && statements.contains {
        $0.mention.report == statement.mention.report && $0.claim.phase != statement.claim.phase
      }
  }

  private func continues(_ statement: Statement, _ notice: Notice) -> Bool {
    let gap = notice.span.gapSeconds(to: statement.told)
    if statement.claim.phase == .end {
      // Why: a second source tells the same end a little later.
      return gap < (notice.end == nil ? thresholds.noticeSpanSeconds : thresholds.waveGapSeconds)
    }
    return notice.end == nil ? gap < thresholds.waveGapSeconds : statement.told.start < notice.span.end
  }

  private func isAccount(_ statement: Statement, of notice: Notice) -> Bool {
    let gap = notice.span.gapSeconds(to: statement.told)
    if statement.claim.time != nil { return gap == 0 }
    return notice.span.start <= statement.published && gap < thresholds.retellingSeconds
  }
}

/// A notice that is being followed.
private struct Notice {
  private(set) var statements: [Statement] = []
  /// From the first to the last time that its statements tell.
  private(set) var span: TimeSpan
  private(set) var end: TimeSpan?

  init(_ statement: Statement) {
    span = statement.told
    take(statement)
  }

  mutating func take(_ statement: Statement) {
    statements.append(statement)
    if statement.claim.phase == .end && end == nil { end = statement.told }
    if statement.told.lengthSeconds == 0 || statements.count == 1 { span = span.union(statement.told) }
  }
}

extension Statement {
  /// When a notice was given: its window where the text tells one, else its publication.
  var told: TimeSpan { claim.time ?? TimeSpan(published, published) }
}
