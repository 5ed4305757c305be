internal import TocsinModel

/// Splits the claims of one region into waves.
///
/// Claims that tell hours, a night or a day, and live ones, make the waves. Those that tell no time, or more than a
/// night, join the wave that they can mean, and make one only where there is none.
struct WaveSplitter {
  let thresholds: Thresholds

  /// The waves by time; statements within one are in order of publication.
  func split(_ statements: [Statement]) -> [Wave] {
    var timed: [TimedStatement] = []
    var loose: [Statement] = []
    for statement in statements {
      if let span = ownSpan(statement) {
        timed.append(TimedStatement(statement: statement, span: span))
      } else {
        loose.append(statement)
      }
    }
    var waves = WaveChain(thresholds: thresholds).waves(timed)
    var homeless: [TimedStatement] = []
    for statement in loose {
      if let wave = wave(for: statement, among: waves) {
        waves[wave].take(statement)
      } else {
        homeless.append(TimedStatement(statement: statement, span: statement.told))
      }
    }
    waves += WaveChain(thresholds: thresholds).waves(homeless)
    return waves.map { $0.ordered() }.sorted { $0.span.start < $1.span.start }
  }

  /// When the thing happened, where the claim itself tells: its window, or its publication for a live one.
  private func ownSpan(_ statement: Statement) -> TimeSpan? {
    if let time = statement.claim.time { return time.lengthSeconds <= thresholds.narrowWindowSeconds ? time : nil }
    let isLive = statement.claim.source == nil && [.attack, .sighting, .explosion].contains(statement.claim.kind)
    return isLive ? TimeSpan(statement.published, statement.published) : nil
  }

  private func wave(for statement: Statement, among waves: [Wave]) -> Int? {
    if let window = statement.claim.time { return wave(within: window, statement, waves) }
    let begun = waves.indices.filter { waves[$0].span.start <= statement.published }
    func gap(_ index: Int) -> Int64 {
      waves[index].span.gapSeconds(to: TimeSpan(statement.published, statement.published))
    }
    let naming = begun.filter { waves[$0].names(statement.place) && gap($0) <= thresholds.retellingOfPlaceSeconds }
    if let last = naming.last { return last }
    let reach =
      statement.claim.source == nil && statement.isLocal ? thresholds.waveGapSeconds : thresholds.retellingSeconds
    return begun.last { gap($0) < reach }
  }

  /// Of the waves that a wide window overlaps: one that names the place, else the one that it covers most of.
  private func wave(within window: TimeSpan, _ statement: Statement, _ waves: [Wave]) -> Int? {
    let met = waves.indices.filter { waves[$0].span.overlaps(window) }
    if let naming = met.last(where: { statement.incidentClass == .ground && waves[$0].names(statement.place) }) {
      return naming
    }
    func covered(_ index: Int) -> Double {
      let span = waves[index].span
      let common = min(span.end, window.end).secondsSinceEpoch - max(span.start, window.start).secondsSinceEpoch
      return span.lengthSeconds == 0 ? 1 : Double(common) / Double(span.lengthSeconds)
    }
    return met.max { (covered($0), $0) < (covered($1), $1) }
  }
}
