internal import TocsinModel

/// A claim at one of its places: what the scoring counts.
struct PlacedClaim {
  let claim: Claim
  let place: Place

  /// Denied claims count nowhere.
  static func all(_ claims: [Claim]) -> [PlacedClaim] {
    claims.filter { !$0.isDenied }.flatMap { claim in claim.places.map { PlacedClaim(claim: claim, place: $0) } }
  }

  func isSameEvent(as other: PlacedClaim) -> Bool {
    claim.kind == other.claim.kind && claim.phase == other.claim.phase && isSamePlace(as: other)
  }

  /// Whether a found place is the labelled one: the levels agree and name or words do, within the level's tolerance; or,
  /// named otherwise, within a third of it.
  func isSamePlace(as found: PlacedClaim) -> Bool {
    if place.level == .country { return found.place.level == .country && place.country == found.place.country }
    let agrees = isSameName(found.place) || hasSameWords(found.place)
    guard place.level == found.place.level || agrees && Self.areAkin(place.level, found.place.level) else {
      return false
    }
    return place.coordinate.distanceMetres(to: found.place.coordinate)
      <= Self.toleranceMetres(place.level) / (agrees ? 1 : 3)
  }

  private func isSameName(_ other: Place) -> Bool {
    let native = Self.plain(place.native)
    return !native.isEmpty && native == Self.plain(other.native) || Self.plain(place.name) == Self.plain(other.name)
  }

  private func hasSameWords(_ other: Place) -> Bool {
    let words = (Self.plain(place.said), Self.plain(other.said))
    return !words.0.isEmpty && !words.1.isEmpty && (words.0.contains(words.1) || words.1.contains(words.0))
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().replacing("ё", with: "е").filter { $0.isLetter || $0.isNumber }
  }

  /// Source: scripts/score.py.
  private static func toleranceMetres(_ level: PlaceLevel) -> Double {
    switch level {
    case .country: 4_000_000
    case .region: 250_000
    case .district: 60_000
    case .settlement, .cityDistrict: 15_000
    case .street: 20_000
    case .site: 25_000
    case .water: 400_000
    }
  }

  /// Levels that are accepted for one another where the words agree.
  private static func areAkin(_ one: PlaceLevel, _ other: PlaceLevel) -> Bool {
    [[.settlement, .site], [.street, .site], [.district, .settlement]].contains { (pair: Set<PlaceLevel>) in
      pair.contains(one) && pair.contains(other)
    }
  }
}

/// Which found claim stands for which labelled one: one to one, each label in turn taking the nearest that fits.
enum Pairing {
  static func pairs(
    _ labels: [PlacedClaim], _ found: [PlacedClaim], _ isSame: (PlacedClaim, PlacedClaim) -> Bool
  ) -> [(label: Int, found: Int)] {
    var free = Array(found.indices)
    var pairs: [(Int, Int)] = []
    for (index, label) in labels.enumerated() {
      let fitting = free.filter { isSame(label, found[$0]) }
      let distance = { (other: Int) in label.place.coordinate.distanceMetres(to: found[other].place.coordinate) }
      guard let nearest = fitting.min(by: { (distance($0), $0) < (distance($1), $1) }) else { continue }
      free.removeAll { $0 == nearest }
      pairs.append((index, nearest))
    }
    return pairs
  }
}
