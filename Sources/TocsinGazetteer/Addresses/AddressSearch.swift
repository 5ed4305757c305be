internal import TocsinLanguage
internal import TocsinModel

/// Finds the street of a mention, and its house, in the imports.
struct AddressSearch {
  let gazetteer: Gazetteer
  let text: TokenizedText

  struct Answer {
    /// As the import has it, with its type word.
    let name: String
    let latin: String?
    let kind: StreetKind
    let point: AddressPoint
    /// The house numbers as the text has them; `nil` where none is said, or none of them stands on the street.
    let house: String?
  }

  /// `nil` where no import has such a street in the settlement.
  func answer(_ mention: FoundMention, in settlement: GazetteerEntry) -> Answer? {
    guard !gazetteer.addresses.isEmpty else { return nil }
    let point = AddressPoint(coordinate: settlement.coordinate, radiusMetres: settlement.radiusMetres)
    let area = AddressPack.Area(key: settlement.key, point: point)
    let tokens = HouseTokens(gazetteer, text)
    let end = tokens.streetEnd(mention)
    return tokens.streetStarts(mention).lazy.compactMap { answer($0..<end, mention, area) }.first
  }

  private func answer(_ street: Range<Int>, _ mention: FoundMention, _ area: AddressPack.Area) -> Answer? {
    guard let key = StreetNames(gazetteer).key(text.words(street), typeWords: mention.levelWords) else { return nil }
    return gazetteer.addresses.lazy.compactMap { answer(street, key, area, $0) }.first
  }

  private func answer(
    _ street: Range<Int>, _ key: StreetKey, _ area: AddressPack.Area, _ pack: AddressPack
  ) -> Answer? {
    let streets = Self.meant(pack.streets(key, in: area), key)
    guard let first = streets.first, let point = AddressPoint.holding(streets.map(\.point)) else { return nil }
    let house = house(street, streets, pack)
    return Answer(
      name: first.name, latin: first.latin, kind: first.kind, point: house?.point ?? point, house: house?.said)
  }

  /// Of the streets that sound like the name: those of its kind, and of these those that are written like it. A street of
  /// another kind is meant where it is the only one and one of the two is plainly a street.
  private static func meant(_ streets: [AddressPack.Street], _ key: StreetKey) -> [AddressPack.Street] {
    let sameKind = streets.filter { $0.kind.rawValue == key.kind }
    if sameKind.isEmpty {
      let isPlain = key.kind == StreetKind.street.rawValue || streets.first?.kind == .street
      return streets.count == 1 && isPlain ? streets : []
    }
    let sameLetters = sameKind.filter { $0.letters == key.letters }
    return sameLetters.isEmpty ? sameKind : sameLetters
  }

  private func house(
    _ street: Range<Int>, _ streets: [AddressPack.Street], _ pack: AddressPack
  ) -> (said: String, point: AddressPoint)? {
    for bySound in [true, false] {
      let reader = HouseNumberReader(text, bySound: bySound)
      for reading in [reader.list(at: street.upperBound), reader.list(before: street.lowerBound)] {
        guard let reading else { continue }
        let points = reading.numbers.map { Self.points(of: $0, streets, pack) }
        let isWhole = points.allSatisfy { !$0.isEmpty }
        guard let point = AddressPoint.holding(points.flatMap { $0 }), isWhole || reading.isNamed || points.count > 1
        else { continue }
        return (reading.said(in: text), point)
      }
    }
    return nil
  }

  /// The points of the house; where it has none, of those that share most with it: the same parts under other names, then
  /// the same letter, then the same number.
  private static func points(
    of number: HouseNumber, _ streets: [AddressPack.Street], _ pack: AddressPack
  ) -> [AddressPoint] {
    let houses = streets.flatMap { pack.houses($0.index, number.house) }
    let tiers: [(HouseNumber) -> Bool] = [
      { $0 == number }, { $0.hasPartsLike(number) }, { number.letter.contains($0.key) }, { _ in true },
    ]
    for tier in tiers {
      let points = houses.filter { tier($0.number) }.map(\.point)
      if !points.isEmpty { return points }
    }
    return []
  }
}
