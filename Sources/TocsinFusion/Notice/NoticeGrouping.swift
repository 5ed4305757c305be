internal import TocsinModel

/// Joins the start and the end of alerts and restrictions, by kind and place.
struct NoticeGrouping {
  let thresholds: Thresholds

  private struct Key: Hashable {
    let kind: EventKind
    let area: String
    let level: PlaceLevel
    let place: String
  }

  /// A notice that is being followed.
  private struct Notice {
    var statements: [Statement]
    var start: TimeSpan
    var last: TimeSpan
    var end: TimeSpan?
  }

  func groups(_ statements: [Statement]) -> [StatementGroup] {
    let byPlace = Dictionary(grouping: statements) {
      Key(kind: $0.claim.kind, area: $0.area, level: $0.place.level, place: $0.place.name)
    }
    return byPlace.values.flatMap(notices(_:)).map { notice in
      StatementGroup(
        incidentClass: .notice, statements: notice.statements.sorted(by: Statement.precedes), isOpen: notice.end == nil)
    }
  }

  private func notices(_ statements: [Statement]) -> [Notice] {
    let ordered = statements.map { ($0, $0.told) }.sorted { left, right in
      left.1.start == right.1.start ? Statement.precedes(left.0, right.0) : left.1.start < right.1.start
    }
    var notices: [Notice] = []
    for (statement, told) in ordered {
      if let last = notices.last, belongs(statement, told, to: last) {
        add(statement, told, to: &notices[notices.count - 1])
      } else {
        let end = statement.claim.phase == .end ? told : nil
        notices.append(Notice(statements: [statement], start: told, last: told, end: end))
      }
    }
    return notices
  }

  private func belongs(_ statement: Statement, _ told: TimeSpan, to notice: Notice) -> Bool {
    let gap = notice.last.gapSeconds(to: told)
    if statement.claim.phase == .end {
      // Why: a second source tells the same end a little later.
      return gap < (notice.end == nil ? thresholds.noticeSpanSeconds : thresholds.waveGapSeconds)
    }
    if let end = notice.end { return told.start < end.start && told.overlaps(notice.start) }
    return gap < thresholds.waveGapSeconds
  }

  private func add(_ statement: Statement, _ told: TimeSpan, to notice: inout Notice) {
    notice.statements.append(statement)
    notice.last = notice.last.union(told)
    if statement.claim.phase == .end { notice.end = notice.end ?? told }
  }
}

extension Statement {
  /// When a notice was given: its window where the text tells one, else its publication.
  var told: TimeSpan { claim.time ?? TimeSpan(published, published) }
}
