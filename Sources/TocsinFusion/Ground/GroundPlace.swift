internal import TocsinModel

/// Where on the ground something happened, for joining: which settlement, and which address in it.
struct GroundPlace: Hashable, Sendable {
  enum Reach: Int, Hashable, Sendable, Comparable {
    case address, quarter, settlement, district, region

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  let reach: Reach
  let level: PlaceLevel
  /// For comparing; an address by its consonants, because reports spell streets in several ways.
  let name: String
  /// The settlement; `nil` for a district or region, and where the name of a site tells none.
  let settlement: String?

  init(_ place: Place) {
    level = place.level
    let isAddress = [.street, .site, .cityDistrict].contains(place.level)
    name = isAddress ? NameSkeleton.of(place.name) : place.name
    switch place.level {
    case .street, .site: (reach, settlement) = (.address, Self.settlement(in: place.name))
    case .cityDistrict: (reach, settlement) = (.quarter, Self.settlement(in: place.name))
    case .settlement: (reach, settlement) = (.settlement, place.name)
    case .district: (reach, settlement) = (.district, nil)
    case .region, .country, .water: (reach, settlement) = (.region, nil)
    }
  }

  /// "Lodygina Street, Volgograd" → "Volgograd".
  private static func settlement(in name: String) -> String? {
    guard let comma = name.lastIndex(of: ",") else { return nil }
    return String(name[name.index(after: comma)...].drop { $0 == " " })
  }
}
