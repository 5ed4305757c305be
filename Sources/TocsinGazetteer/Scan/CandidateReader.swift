/// Reads the places of a form: its names, and who bears them.
struct CandidateReader {
  private let links: PackRecords
  private let names: PackRecords
  private let namePlaces: PackRecords

  /// A form that more places bear is read this far. Source: the most frequent name of a gazetteer of the whole world has
  /// some thousand bearers.
  private static let limit = 1 << 14
  /// Up to here candidates are put in order as they come; more are sorted afterwards.
  private static let fewCandidates = 48

  init(_ pack: Pack, links section: PackSection) {
    links = PackRecords(pack, section)
    names = PackRecords(pack, .names)
    namePlaces = PackRecords(pack, .namePlaces)
  }

  /// The places of a found form in the order of the gazetteer, each once, with its best kind of name; of equal ones the
  /// first counts.
  func candidates(_ found: FormTable.Found) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    var isOrdered = true
    forEach(found) { candidate in
      guard let last = candidates.last, last.place >= candidate.place else { return candidates.append(candidate) }
      if candidates.count <= Self.fewCandidates && isOrdered {
        Self.insert(candidate, into: &candidates)
      } else {
        isOrdered = false
        candidates.append(candidate)
      }
    }
    return isOrdered ? candidates : Self.ordered(candidates)
  }

  private func forEach(_ found: FormTable.Found, _ body: (NameCandidate) -> Void) {
    var left = Self.limit
    for link in links.range(first: found.first, count: found.count) {
      let name = Int(links.number(link, 0, UInt32.self))
      let inflection = Inflection(rawValue: UInt8(truncatingIfNeeded: links.number(link, 4, UInt32.self))) ?? .oblique
      let isCommon = names.number(name, 12, UInt32.self) & NameFlag.common != 0
      let count = min(Int(names.number(name, 8, UInt32.self)), left)
      left -= count
      for row in namePlaces.range(first: names.number(name, 4, UInt32.self), count: count) {
        let kind = NameKind(rawValue: UInt8(truncatingIfNeeded: namePlaces.number(row, 4, UInt32.self))) ?? .standard
        let place = PlaceID(index: namePlaces.number(row, 0, UInt32.self))
        body(NameCandidate(place: place, kind: kind, inflection: inflection, isCommonWord: isCommon))
      }
    }
  }

  private static func insert(_ candidate: NameCandidate, into candidates: inout [NameCandidate]) {
    var index = candidates.count
    while index > 0, candidates[index - 1].place >= candidate.place { index -= 1 }
    if candidates[index].place != candidate.place {
      candidates.insert(candidate, at: index)
    } else if candidate.rank < candidates[index].rank {
      candidates[index] = candidate
    }
  }

  /// Sorts them by place, then by rank, then as they came, each in a part of one number.
  private static func ordered(_ candidates: [NameCandidate]) -> [NameCandidate] {
    let keys = candidates.enumerated().map { order, candidate in
      UInt64(candidate.place.index) << 32 | UInt64(candidate.rank) << 16 | UInt64(order)
    }
    var result: [NameCandidate] = []
    for key in keys.sorted() {
      let candidate = candidates[Int(key & 0xFFFF)]
      if result.last?.place != candidate.place { result.append(candidate) }
    }
    return result
  }
}

/// The flags of a name's record.
enum NameFlag {
  static let bare: UInt32 = 1
  static let common: UInt32 = 2
}

extension NameCandidate {
  /// Smaller is better.
  var rank: Int { Int(kind.rawValue) * 8 + Int(inflection.rawValue) }
}
