internal import TocsinModel

/// A statement with when its happening was.
struct TimedStatement {
  let statement: Statement
  let span: TimeSpan
}

/// Makes waves of claims by their times.
///
/// Claims that tell hours are chained. A night or a day makes one wave of those that it overlaps, and is of it; one that
/// overlaps none is chained with its like, and joins the nearest wave.
struct WaveChain {
  let thresholds: Thresholds

  /// The waves, by time.
  func waves(_ timed: [TimedStatement]) -> [Wave] {
    let ordered = ordered(timed)
    let (waves, alone) = bridged(
      chain(ordered.filter { isTight($0) }), by: ordered.filter { !isTight($0) })
    return attached(chain(alone), to: waves)
  }

  private func isTight(_ item: TimedStatement) -> Bool { item.span.lengthSeconds <= thresholds.tightWindowSeconds }

  private func ordered(_ timed: [TimedStatement]) -> [TimedStatement] {
    timed.sorted { left, right in
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return left.span.end == right.span.end
        ? Statement.precedes(left.statement, right.statement) : left.span.end < right.span.end
    }
  }

  /// Waves of what lies less than the gap apart, each no longer than a wave may be.
  private func chain(_ ordered: [TimedStatement]) -> [Wave] {
    var waves: [Wave] = []
    for item in ordered {
      let continues = waves.last.map {
        $0.span.gapSeconds(to: item.span) < thresholds.waveGapSeconds && fits($0.span.union(item.span))
      }
      if continues != true { waves.append(Wave(span: item.span)) }
      waves[waves.count - 1].take(item.statement, widenedTo: item.span)
    }
    return waves.map(\.toldByTheHour)
  }

  private func fits(_ span: TimeSpan) -> Bool { span.lengthSeconds <= thresholds.waveSpanSeconds }

  /// The waves that nights and days leave, and the nights and days that overlap none. All are in order of time, so that
  /// a wave which ended before one of them began is done with.
  private func bridged(_ waves: [Wave], by wide: [TimedStatement]) -> (waves: [Wave], alone: [TimedStatement]) {
    var (done, alone) = ([Wave](), [TimedStatement]())
    // The earliest last, where it is taken off.
    var open = Array(waves.reversed())
    for item in wide {
      while let first = open.last, first.span.end <= item.span.start { done.append(open.removeLast()) }
      var bridge: Wave?
      while let first = open.last, overlap(first.span, item.span) {
        let joined = bridge.map { $0.joined(with: first, core: $0.core.union(first.core)) } ?? first
        guard fits(joined.span.union(item.span)) else { break }
        bridge = joined
        open.removeLast()
      }
      guard var bridge else {
        alone.append(item)
        continue
      }
      bridge.take(item.statement, widenedTo: item.span)
      open.append(bridge)
    }
    return (done + open.reversed(), alone)
  }

  /// Whether they have more than a moment in common, or one is a moment within the other.
  private func overlap(_ wave: TimeSpan, _ span: TimeSpan) -> Bool {
    wave.overlaps(span) && (wave.end > span.start && wave.start < span.end)
  }

  /// Each wave of nights and days, joined to the nearest other one where that is near enough.
  private func attached(_ wide: [Wave], to waves: [Wave]) -> [Wave] {
    var waves = waves
    for wave in wide {
      let near = waves.indices.filter {
        waves[$0].core.gapSeconds(to: wave.span) < thresholds.waveGapSeconds && fits(waves[$0].span.union(wave.span))
      }
      let nearest = near.min { waves[$0].core.gapSeconds(to: wave.span) < waves[$1].core.gapSeconds(to: wave.span) }
      if let nearest {
        waves[nearest] = waves[nearest].joined(with: wave, core: waves[nearest].core)
      } else {
        waves.append(wave)
      }
    }
    return waves.sorted { $0.span.start < $1.span.start }
  }
}
