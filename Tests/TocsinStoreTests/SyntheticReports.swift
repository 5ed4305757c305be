import Foundation
import TocsinModel

@testable import TocsinStore

/// Reports and decisions of some weeks in two regions, the same for the same seed.
struct SyntheticReports {
  struct Entry {
    var incoming: IncomingReport
    var claims: [Claim]
  }

  private var random: SplitMix
  private static let towns = ["Volgograd", "Kamyshin", "Mikhaylovka"]

  init(seed: Int) { random = SplitMix(state: UInt64(seed) &* 0x9E37_79B9) }

  /// - Parameter days: over which they are spread; nights are busier, some days are silent.
  mutating func entries(_ count: Int, days: Int) -> [Entry] {
    (0..<count).map { number in
      let day = Int64.random(in: 0..<Int64(days), using: &random)
      let hour = [0, 1, 2, 3, 4, 9, 15].randomElement(using: &random) ?? 0
      let minute = Int64.random(in: 0..<60, using: &random)
      let published = Timestamp.noon.advanced(bySeconds: day * 86_400 + Int64(hour) * 3600 + minute * 60)
      let incoming = IncomingReport(
        externalID: "\(number)", source: ["gov", "news", "fire"].randomElement(using: &random) ?? "gov",
        published: published, publisher: ["Governor", "News", "Fire"].randomElement(using: &random),
        text: "report \(number)")
      return Entry(
        incoming: incoming, claims: (0...Int.random(in: 0...1, using: &random)).map { _ in claim(published) })
    }
  }

  mutating func claim(_ published: Timestamp) -> Claim {
    let kind: EventKind =
      [.strike, .debris, .interception, .alert, .explosion].randomElement(using: &random) ?? .strike
    let region = ["Volgograd Oblast", "Saratov Oblast"].randomElement(using: &random) ?? ""
    let isWide = Int.random(in: 0..<4, using: &random) == 0
    let place =
      isWide
      ? Place.sample(region, level: .region, region: region)
      : Place.sample(Self.towns.randomElement(using: &random) ?? "", region: region)
    let hasTime = Bool.random(using: &random)
    return Claim(
      kind: kind, phase: kind.hasPhase ? [.start, .end].randomElement(using: &random) : nil, threat: .uav,
      count: Bool.random(using: &random) ? .exactly(Int.random(in: 1...9, using: &random)) : nil, places: [place],
      time: hasTime ? TimeSpan(published.advanced(bySeconds: isWide ? -86_400 : -3600), published) : nil,
      injured: kind == .strike && Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : nil)
  }

  /// A later revision of one of them, or its deletion.
  mutating func revision(of entry: Entry, number: Int) -> Entry {
    var later = entry
    later.incoming.text += " revised \(number)"
    later.incoming.isDeleted = Int.random(in: 0..<3, using: &random) == 0
    later.claims = [claim(entry.incoming.published ?? .noon)]
    return later
  }

  mutating func decision(_ number: Int, among entries: [Entry]) -> Decision {
    func mention() -> Mention {
      let entry = entries.randomElement(using: &random)
      return Mention(report: "\(entry?.incoming.source ?? "")/\(entry?.incoming.externalID ?? "")", claim: 0, place: 0)
    }
    let actions: [DecisionAction] = [
      .merge([mention(), mention()]), .split([mention()]), .reject(mention()), .correct(mention(), .injured(7)),
      .move(mention(), to: .sample("Engels", region: "Saratov Oblast")), .retract(report: mention().report),
      .accept(mention()), .note(mention(), text: "seen"), .undo("d\(max(0, number - 2))"),
    ]
    return Decision(
      id: "d\(number)", author: "analyst", made: .noon(plusMinutes: Int64(number)), reason: "a test",
      action: actions[number % actions.count])
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &random) }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
