internal import TocsinLanguage
public import TocsinModel

extension Gazetteer {
  /// A settlement and how far it lies from a point.
  public struct Neighbour: Sendable {
    public let place: GazetteerEntry
    public let metres: Double
  }

  /// The settlements nearest to a point that have a coordinate of their own, nearest first. It reads all places: some
  /// milliseconds for the default set.
  public func settlements(nearestTo point: Coordinate, count: Int = 3) -> [Neighbour] {
    var nearest: [(index: Int, metres: Double)] = []
    for index in 0..<self.count where pack.level(index) == .settlement {
      let there = pack.coordinate(index)
      let isFurther =
        nearest.count == count && NearPoint.leastMetres(from: point, to: there) > nearest[count - 1].metres
      if isFurther || !pack.isLocated(index) { continue }
      let metres = point.distanceMetres(to: there)
      let place = nearest.firstIndex { $0.metres > metres } ?? nearest.endIndex
      nearest.insert((index, metres), at: place)
      if nearest.count > count { nearest.removeLast() }
    }
    return nearest.map { Neighbour(place: pack.entry($0.index), metres: $0.metres) }
  }

  /// What a name may mean near a point, best first: as `lookUp(_:in:text:)`, the distance to the point among the reasons.
  public func lookUp(_ said: String, in home: String? = nil, near point: Coordinate) -> [RankedPlace] {
    let text = TokenizedText(said)
    let context = DocumentContext(text: text, home: home.flatMap(region))
    let found = CandidateFilter(gazetteer: self, context: context).filtered(MentionFinder(self, text).mentions()).first
    guard let mention = found ?? bearers(of: said, text), !mention.candidates.isEmpty, !mention.isStreet,
      !mention.isMisspelt
    else { return lookUp(said, in: home) }
    let scorer = CandidateScorer(self, context, Scene(self, home: context.home))
    let scored = scorer.scores(of: mention, 0).map { candidate in
      var scored = candidate
      let weight = NearPoint.weight(pack.metres(from: point, to: Int(candidate.candidate.place.index)))
      if weight >= NearPoint.least { scored.add(.near, weight) }
      return scored
    }
    return ranked(scored.bestFirst, said)
  }

  private func ranked(_ scored: [ScoredCandidate], _ said: String) -> [RankedPlace] {
    let ranking = (CommonArea(gazetteer: self).area(over: scored).map { [$0] } ?? []) + scored
    return zip(ranking, Confidence.values(ranking)).prefix(Resolver.rankedLimit).map {
      Resolver(gazetteer: self).rankedPlace($0, said, $1, count: ranking.count)
    }
  }
}

/// What a point that a user names counts for.
enum NearPoint {
  /// At the point itself. Source: more than the 4.2 by which a city of a million outweighs a hamlet (`Weights.settlement`).
  private static let most = 6.0
  /// Where half of that is left.
  private static let halfMetres = 20_000.0

  /// Less counts for nothing: beyond some 1,200 km.
  static let least = 0.1

  static func weight(_ metres: Double) -> Double { most / (1 + metres / halfMetres) }

  /// No more than the distance, by the latitudes alone.
  static func leastMetres(from point: Coordinate, to other: Coordinate) -> Double {
    abs(point.latitude - other.latitude) * Plane.metresPerDegree * 0.999
  }
}

extension Pack {
  func isLocated(_ index: Int) -> Bool {
    number(.entries, index, EntryRecord.Field.flags, UInt8.self) & EntryRecord.isLocated != 0
  }

  /// To a settlement or a site; to a unit beyond its radius.
  fileprivate func metres(from point: Coordinate, to index: Int) -> Double {
    let metres = point.distanceMetres(to: coordinate(index))
    guard [.country, .region, .district, .water].contains(level(index)) else { return metres }
    return max(0, metres - Double(number(.entries, index, EntryRecord.Field.radius, UInt32.self)))
  }
}
