internal import TocsinModel

/// What one origin says fell or was shot down, kept by threat, place and time while its reports come in.
struct CountLedger {
  private struct Entry {
    let statement: Statement
    let count: Count
    let isRetold: Bool
  }

  private var entries: [Entry] = []
  private var everSaid: Set<[Count]> = []

  /// - Parameter words: the origin's claims with a count, in the order in which they were said.
  init(_ words: [OriginWord]) {
    var reports: [String] = []
    var byReport: [String: [Entry]] = [:]
    for word in words {
      let statement = word.statement
      guard let count = statement.claim.count else { continue }
      if byReport[statement.mention.report] == nil { reports.append(statement.mention.report) }
      byReport[statement.mention.report, default: []].append(
        Entry(statement: statement, count: count, isRetold: word.isRetold))
    }
    for report in reports { take(byReport[report] ?? []) }
  }

  /// The total; the whole region's number before those of its parts, which need not cover it.
  var total: Total? {
    let whole = entries.filter { [.region, .country, .water].contains($0.statement.place.level) }
    return Self.sum(whole.isEmpty ? entries : whole)
  }

  /// One report's numbers add up, and replace what earlier ones said of the same threat, place and time.
  private mutating func take(_ report: [Entry]) {
    let isRetold = report.allSatisfy(\.isRetold)
    let numbers = report.map(\.count).sorted { ($0.minimum, $0.maximum ?? .max) < ($1.minimum, $1.maximum ?? .max) }
    let isPart = numbers.allSatisfy { number in entries.contains { $0.count == number } }
    // Why: a newsroom that retells one of an origin's numbers, perhaps an old one, does not change its word.
    if isRetold && (isPart || everSaid.contains(numbers)) { return }
    everSaid.insert(numbers)
    entries.removeAll { old in report.contains { Self.isSame($0.statement, old.statement) } }
    entries += report
  }

  private static func isSame(_ left: Statement, _ right: Statement) -> Bool {
    guard left.claim.threat == right.claim.threat else { return false }
    // Why: on the ground all of one incident is one place, however it is named.
    if left.incidentClass == .air && left.place.name != right.place.name { return false }
    if let model = left.claim.model, let other = right.claim.model, model != other { return false }
    guard let time = left.claim.time, let other = right.claim.time else { return true }
    return min(time.end, other.end).secondsSinceEpoch - max(time.start, other.start).secondsSinceEpoch > 0
  }

  private static func sum(_ entries: [Entry]) -> Total? {
    guard let first = entries.first else { return nil }
    let count = entries.dropFirst().reduce(first.count) { sum, entry in
      let maximum = sum.maximum.flatMap { high in entry.count.maximum.map { high + $0 } }
      return Count(sum.minimum + entry.count.minimum, maximum)
    }
    return Total(count: count, mentions: entries.map(\.statement.mention))
  }
}
