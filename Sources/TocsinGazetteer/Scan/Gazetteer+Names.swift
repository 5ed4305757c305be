public import TocsinLanguage
internal import TocsinModel

extension Gazetteer {
  /// The names in a running text: the longest at each place, none over another, whatever they may mean.
  public func names(in text: TokenizedText) -> [NameMatch] { NameScanner(pack, text).matches() }

  /// The places that bear a name in any of its forms; by sound where no letter form fits a Latin name.
  public func matches(named name: String) -> [NameCandidate] {
    let words = FoldedName(name).words
    guard let hash = PhraseHash.of(words).last else { return [] }
    let forms = FormTable(pack)
    if let found = forms.find(hash), found.count > 0 { return forms.candidates(found) }
    let sounds = FormTable(pack, slots: .soundSlots, links: .soundLinks)
    return PhraseHash.of(words.map(SoundKey.of)).last.flatMap(sounds.find).map(sounds.candidates) ?? []
  }

  /// The area that a publisher's `home` names: `Rostov Oblast, RU`; `nil` where the gazetteer does not hold it.
  public func region(home: String) -> PlaceID? {
    let parts = home.split(separator: ",").map(\.trimmed)
    guard let name = parts.first else { return nil }
    let country = parts.count > 1 ? parts.last : nil
    let spellings = [name] + withoutLevelWord(name)
    let places = spellings.flatMap { matches(named: $0) }.map(\.place)
      .filter { country == nil || pack.country(Int($0.index)) == country }
    let regions = places.filter { pack.level(Int($0.index)) == .region }
    return regions.first { self[$0].name == name } ?? largest(places.filter { self[$0].name == name }) ?? regions.first
      ?? largest(places)
  }

  private func withoutLevelWord(_ name: String) -> [String] {
    guard let rest = levelWords.stripped(FoldedName(name).words)?.rest else { return [] }
    return [FoldedName(words: rest, isHyphenated: false).key]
  }

  private func largest(_ places: [PlaceID]) -> PlaceID? {
    places.max { (pack.population(Int($0.index)) ?? 0, $1) < (pack.population(Int($1.index)) ?? 0, $0) }
  }

  /// The folded nominatives of a place's names, without level words.
  func nameKeys(of id: PlaceID) -> [[UInt8]] {
    let start = Int(pack.number(.entries, Int(id.index), EntryRecord.Field.names, UInt32.self))
    let count = Int(pack.number(.entries, Int(id.index), EntryRecord.Field.nameCount, UInt16.self))
    return pack.records(.entryNames, first: start, count: count).map { row in
      let name = Int(pack.number(.entryNames, row, 0, UInt32.self))
      return Array(pack.stringBytes(pack.number(.names, name, 0, UInt32.self)))
    }
  }

  /// The airport that serves a settlement; `nil` where the tables know none.
  public func airport(serving settlement: PlaceID) -> PlaceID? { airportsByCity[self[settlement].key] }
}
