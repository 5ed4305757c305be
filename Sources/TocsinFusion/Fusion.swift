internal import Synchronization
public import TocsinModel

/// Joins claims to incidents, as docs/fusion.md has it.
///
/// Pure: the same reports and decisions give the same picture, in whatever order they come.
public struct Fusion: Sendable {
  let tools: FusionTools

  /// - Parameters:
  ///   - offices: tells from a publisher's name which office speaks; without it every publisher is an origin of its own.
  ///   - sides: tells which country an office speaks for.
  ///   - repeats: tells a second strike of a day from the first.
  ///   - thresholds: how far apart, and how alike.
  public init(
    offices: OfficeLexicon = OfficeLexicon(), sides: SideLexicon = SideLexicon(),
    repeats: RepeatLexicon = RepeatLexicon(), thresholds: Thresholds = Thresholds()
  ) {
    tools = FusionTools(
      voices: PublisherVoices(offices: offices, sides: sides), sides: sides, repeats: repeats, thresholds: thresholds,
      readings: ReadingCounter())
  }

  /// The incidents that the reports speak of, by class, then region, time and id.
  ///
  /// Every mention that is neither denied nor rejected stands in exactly one.
  public func incidents(from reports: [ExtractedReport], decisions: [Decision] = []) -> [Incident] {
    picture(of: reports, decisions: decisions).incidents
  }

  /// Incidents, raids and what a reviewer should look at.
  ///
  /// Cost: n log n in the number of mentions, and quadratic in those on the ground of one region in one wave.
  public func picture(of reports: [ExtractedReport], decisions: [Decision] = []) -> Picture {
    var ledger = FusionLedger(self)
    ledger.take(reports, decisions: decisions)
    return ledger.picture
  }
}

/// What fusion reads beside the reports.
struct FusionTools: Sendable {
  let voices: PublisherVoices
  let sides: SideLexicon
  let repeats: RepeatLexicon
  let thresholds: Thresholds
  let readings: ReadingCounter
}

/// Numbers the readings of reports, so that what is kept of one is told from what the next one says. What is made of them
/// does not depend on the numbers.
final class ReadingCounter: Sendable {
  private let last = Atomic(0)

  func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
