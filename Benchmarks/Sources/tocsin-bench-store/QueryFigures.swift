import BenchSupport
import TocsinModel
import TocsinStore

/// How long questions to the store take.
struct QueryFigures {
  private let store: Store
  private let times: Int
  private var random: SeededRandom

  init(store: Store, times: Int, seed: UInt64) {
    self.store = store
    self.times = times
    random = SeededRandom(seed: seed)
  }

  func all() throws -> [MeasuredFigure] {
    var copy = self
    return try copy.boxes() + copy.details() + copy.searches()
  }

  /// As many as the map asks for at once.
  private static let pageSize = 200

  /// Boxes of all zooms around incidents, over one to seven days: a page of incidents, and how many there are.
  private mutating func boxes() throws -> [MeasuredFigure] {
    var latencies = Latencies()
    let newest = try store.incidentHeads(limit: Self.pageSize).compactMap(\.lastPublished).max()
    guard let newest else { return [] }
    for _ in 0..<times {
      let (longitude, latitude) = (
        Double(random.within(2_300...4_700)) / 100, Double(random.within(4_500...5_800)) / 100
      )
      let half = Double(random.within(1...60)) / 10
      let from = newest.advanced(bySeconds: -Int64(random.below(Self.days)) * 86_400)
      let filter = IncidentFilter(
        box: BoundingBox(
          west: longitude - half, south: latitude - half, east: longitude + half, north: latitude + half),
        from: from, to: from.advanced(bySeconds: Int64(random.within(1...7)) * 86_400))
      _ = try latencies.measure {
        (try store.incidentHeads(filter, limit: Self.pageSize), try store.incidentCount(filter))
      }
    }
    return latencies.figures("incidents by box and time", aim: .below(20))
  }

  /// How far back boxes are asked for, in days.
  private static let days = 1_000

  /// One incident with all that stands behind it.
  private mutating func details() throws -> [MeasuredFigure] {
    var latencies = Latencies()
    let ids = try store.incidentHeads(limit: times).map(\.incident.id)
    for id in ids { _ = try latencies.measure { try store.incident(id) } }
    return latencies.figures("an incident with its reports", aim: .none)
  }

  /// Words and towns of reports, one or two at once, some of them only begun.
  private mutating func searches() throws -> [MeasuredFigure] {
    var latencies = Latencies()
    let words = try Self.words(in: store)
    for _ in 0..<times {
      let wanted = (0...random.below(2)).compactMap { _ in random.pick(words) }
      let isBegun = random.chance(30)
      let query = wanted.map { isBegun ? String($0.prefix(5)) : $0 }.joined(separator: " ")
      _ = try latencies.measure { try store.search(query, limit: Self.hits) }
    }
    return latencies.figures("search in the texts", aim: .below(50))
  }

  private static let hits = 50

  /// The words of the texts behind some incidents, the frequent ones as often as they stand there.
  private static func words(in store: Store) throws -> [String] {
    try store.incidentHeads(limit: 300).flatMap { try store.incident($0.incident.id)?.testimonies ?? [] }.flatMap {
      $0.report.text.split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init)
    }
  }
}
