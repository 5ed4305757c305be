internal import Synchronization
internal import TocsinModel

/// The voices of publishers, each made once: a channel publishes thousands of reports under one name.
///
/// A voice depends on its key alone, so it does not matter which are kept.
final class PublisherVoices: Sendable {
  private struct Key: Hashable {
    let publisher: String
    let forwardedFrom: String?
    let home: String?
  }

  /// Source: some hundred channels with their forwards.
  private static let capacity = 4096

  private let offices: OfficeLexicon
  private let sides: SideLexicon
  private let known = Mutex<[Key: PublisherVoice]>([:])

  init(offices: OfficeLexicon, sides: SideLexicon) {
    self.offices = offices
    self.sides = sides
  }

  func voice(of report: Report) -> PublisherVoice {
    let publisher = report.publisher ?? (report.source.isEmpty ? report.key : report.source)
    let key = Key(publisher: publisher, forwardedFrom: report.forwardedFrom, home: report.home)
    if let voice = known.withLock({ $0[key] }) { return voice }
    let voice = PublisherVoice(
      publisher, forwardedFrom: report.forwardedFrom, home: report.home, offices: offices, sides: sides)
    known.withLock { known in
      if known.count >= Self.capacity { known = [:] }
      known[key] = voice
    }
    return voice
  }
}
