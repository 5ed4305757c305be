internal import TocsinModel

/// Lets a city stand for its region in a list of regions: «на Сумщині, Харківщині, Запоріжжі», "the Sumy, Poltava regions".
struct SeatReading {
  let gazetteer: Gazetteer

  /// So many members that are regions, the rest being seats, make a list one of regions.
  private static let leastRegions = 2

  func addRegions(to mentions: inout [FoundMention]) {
    let groups = Dictionary(grouping: mentions.indices.filter { mentions[$0].listGroup != nil }) {
      mentions[$0].listGroup
    }
    for members in groups.values { addRegions(to: &mentions, members) }
  }

  /// Looks at every member once: lists may be long.
  private func addRegions(to mentions: inout [FoundMention], _ members: [Int]) {
    let others = members.filter { !namesRegion(mentions[$0]) }
    guard members.count - others.count >= Self.leastRegions else { return }
    let regions = others.map { self.regions(of: mentions[$0]) }
    guard regions.allSatisfy({ !$0.isEmpty }) else { return }
    for (index, regions) in zip(others, regions) where mentions[index].levelWords.isEmpty {
      mentions[index].candidates += regions
    }
  }

  private func namesRegion(_ mention: FoundMention) -> Bool {
    mention.candidates.contains {
      gazetteer.pack.level(Int($0.place.index)) == .region && $0.kind != .bare || mention.isElliptic
    }
  }

  /// The regions whose seat a candidate is.
  private func regions(of mention: FoundMention) -> [NameCandidate] {
    let pack = gazetteer.pack
    return mention.candidates.compactMap { candidate in
      let place = Int(candidate.place.index)
      guard candidate.kind != .bare, let region = pack.region(place), let seat = pack.code("seat", of: region),
        seat.elementsEqual(pack.key(place))
      else { return nil }
      return NameCandidate(place: PlaceID(region), kind: .colloquial, inflection: candidate.inflection)
    }
  }
}
