internal import TocsinModel

/// Lets a city stand for its region in a list of regions: «на Сумщині, Харківщині, Запоріжжі», "the Sumy, Poltava regions".
struct SeatReading {
  let gazetteer: Gazetteer

  /// So many other members, all of them regions, make a list one of regions.
  private static let leastRegions = 2

  func addRegions(to mentions: inout [FoundMention]) {
    let groups = Dictionary(grouping: mentions.indices.filter { mentions[$0].listGroup != nil }) {
      mentions[$0].listGroup
    }
    for members in groups.values {
      for index in members where mentions[index].levelWords.isEmpty && !namesRegion(mentions[index]) {
        let others = members.filter { $0 != index && !isSeat(mentions[$0]) }
        guard others.count >= Self.leastRegions, others.allSatisfy({ namesRegion(mentions[$0]) }) else { continue }
        mentions[index].candidates += regions(of: mentions[index])
      }
    }
  }

  private func namesRegion(_ mention: FoundMention) -> Bool {
    mention.candidates.contains {
      gazetteer.pack.level(Int($0.place.index)) == .region && $0.kind != .bare || mention.isElliptic
    }
  }

  private func isSeat(_ mention: FoundMention) -> Bool { !namesRegion(mention) && !regions(of: mention).isEmpty }

  /// The regions whose seat a candidate is.
  private func regions(of mention: FoundMention) -> [NameCandidate] {
    mention.candidates.compactMap { candidate in
      guard candidate.kind != .bare, let region = gazetteer.pack.region(Int(candidate.place.index)),
        gazetteer[PlaceID(region)].codes["seat"] == gazetteer[candidate.place].key
      else { return nil }
      return NameCandidate(place: PlaceID(region), kind: .colloquial, inflection: candidate.inflection)
    }
  }
}
