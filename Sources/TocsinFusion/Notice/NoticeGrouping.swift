internal import TocsinModel

/// Joins the start and the end of alerts and restrictions, by kind and place.
struct NoticeGrouping {
  let thresholds: Thresholds

  /// - Parameter statements: of one kind and place.
  func groups(_ statements: [Statement]) -> [StatementGroup] {
    let groups = notices(statements).map { notice in
      StatementGroup(
        incidentClass: .notice, statements: notice.statements.sorted(by: Statement.precedes), reasons: notice.reasons,
        isOpen: notice.end == nil)
    }
    return groups.sorted { Statement.precedes($0.statements[0], $1.statements[0]) }
  }

  /// Live notices first, in order of time; then the accounts that look back on them.
  private func notices(_ statements: [Statement]) -> [Notice] {
    let phases = Dictionary(grouping: statements, by: \.mention.report).mapValues { Set($0.map(\.claim.phase)) }
    let ordered = ordered(statements)
    let lookingBack = ordered.filter { looksBack($0, phases: phases[$0.mention.report]?.count ?? 0) }
    let accounts = Set(lookingBack.map(\.mention))
    var notices: [Notice] = []
    for statement in ordered where !accounts.contains(statement.mention) {
      if let last = notices.indices.last, continues(statement, notices[last]) {
        notices[last].take(statement, because: statement.claim.phase == .end ? .ends : .sameNotice)
      } else {
        notices.append(Notice(statement))
      }
    }
    for statement in lookingBack {
      if let index = notices.lastIndex(where: { isAccount(statement, of: $0) }) {
        notices[index].take(statement, because: .looksBack)
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
  private func looksBack(_ statement: Statement, phases: Int) -> Bool {
    statement.told.lengthSeconds > thresholds.clockWindowSeconds || (statement.claim.time == nil && phases > 1)
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
  private(set) var reasons: [Mention: [Reason]] = [:]

  init(_ statement: Statement) {
    span = statement.told
    take(statement, because: nil)
  }

  mutating func take(_ statement: Statement, because evidence: Evidence?) {
    statements.append(statement)
    if let evidence { reasons[statement.mention] = [evidence.reason] }
    if statement.claim.phase == .end && end == nil { end = statement.told }
    if statement.told.lengthSeconds == 0 || statements.count == 1 { span = span.union(statement.told) }
  }
}
