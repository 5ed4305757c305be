import Testing
import TocsinModel

@testable import TocsinFusion

@Suite("Segments of a region's time")
struct SegmentTests {
  private let cutter = SegmentCutter()
  private static let hour: Int64 = 3600

  private func moments(_ hours: [Int64]) -> [Stretch] {
    hours.map { Stretch(from: $0 * Self.hour, to: $0 * Self.hour) }
  }

  /// Reports of many days: nights are busy, some days are silent.
  private static func stretches(seed: Int, days: Int64) -> [Stretch] {
    var random = Seeded(state: UInt64(seed))
    return (0..<(days * 12)).map { _ in
      let start = Int64.random(in: 0..<days, using: &random) * 24 + Int64.random(in: -4...7, using: &random)
      let from = start * hour + Int64.random(in: 0..<hour, using: &random)
      return Stretch(from: from, to: from + Int64.random(in: 0...4, using: &random) * hour)
    }
  }

  @Test("a silence of sixty hours is a cut, a shorter one is none")
  func cutsAtSilence() {
    #expect(cutter.cuts(moments([0, 5, 65, 70])) == [65 * Self.hour])
    #expect(cutter.cuts(moments([0, 5, 64, 70])).isEmpty)
    #expect(cutter.cuts([]).isEmpty)
  }

  @Test("two nights with what is told of them on the next days stay together")
  func keepsShortTimesWhole() {
    let stretches = moments(Array(0...8) + [30, 48, 50, 52, 75, 100])
    #expect(cutter.cuts(stretches).isEmpty)
  }

  @Test("a stretch is never cut through, and a time without silence is cut all the same", arguments: 1...20)
  func cutsBusyTimes(seed: Int) {
    let stretches = Self.stretches(seed: seed, days: 120)
    let cuts = cutter.cuts(stretches)
    for cut in cuts {
      #expect(!stretches.contains { $0.from < cut && cut <= $0.to })
    }
    #expect(cuts.count >= 120 / 30)
  }

  @Test("a statement moves no cut that is out of its reach", arguments: 1...20)
  func cutsAreLocal(seed: Int) throws {
    let stretches = Self.stretches(seed: seed, days: 90)
    let added = try #require(Self.stretches(seed: seed + 1000, days: 90).first)
    func far(_ cuts: [Int64]) -> [Int64] {
      cuts.filter { $0 <= added.from - cutter.reachSeconds || $0 > added.to + cutter.reachSeconds }
    }
    #expect(far(cutter.cuts(stretches)) == far(cutter.cuts(stretches + [added])))
  }

  @Test("cuts are told by what lies within reach of them", arguments: 1...20)
  func cutsNeedNoMoreThanTheirSurroundings(seed: Int) {
    let stretches = Self.stretches(seed: seed, days: 90)
    let window = Stretch(from: 20 * 24 * Self.hour, to: 70 * 24 * Self.hour)
    let inner = Stretch(from: window.from + 2 * cutter.reachSeconds, to: window.to - cutter.reachSeconds)
    func inside(_ cuts: [Int64]) -> [Int64] { cuts.filter { inner.from <= $0 && $0 <= inner.to } }
    let read = stretches.filter { window.from <= $0.to && $0.to <= window.to }
    #expect(inside(cutter.cuts(read)) == inside(cutter.cuts(stretches)))
  }

  @Test("a segment's ledger gives the same whatever was taken back in between", arguments: 1...6)
  func ledgerForgets(seed: Int) {
    let fusion = Fusion(offices: Night.offices)
    let reports = DeterminismTests.night(seed: UInt64(seed)).reports
    let told = reports.map { fusion.statements(of: $0) }
    let area = told.flatMap(\.sites).first?.area
    var (whole, part) = (SegmentLedger(fusion), SegmentLedger(fusion))
    for report in told { whole.replace(report.key, with: report) { $0.area == area } }
    for report in told.reversed() { part.replace(report.key, with: report) { $0.area == area } }
    _ = part.fuse([])
    part.replace(told[0].key, with: nil) { $0.area == area }
    _ = part.fuse([])
    part.replace(told[0].key, with: told[0]) { $0.area == area }
    #expect(part.fuse([]) == whole.fuse([]))
    #expect(part.statementCount == whole.statementCount)
  }
}
