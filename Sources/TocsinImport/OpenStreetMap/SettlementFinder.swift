internal import TocsinGazetteer
internal import TocsinModel

/// Tells the settlement of a street, a house or a site: by the city of its address where that is known, else by where it lies.
struct SettlementFinder {
  private let gazetteer: Gazetteer
  private let grid: SettlementGrid
  private var byCity: [String: PlaceID?] = [:]

  /// A city of an address may lie as far beyond the settlement's radius as a big city's outskirts do. Unit: metres.
  private static let cityReach = 30_000.0
  /// A street outside every settlement belongs to one whose edge is within this. Unit: metres.
  private static let streetReach = 10_000.0
  /// A power station or a depot may stand this far off. Unit: metres.
  static let siteReach = 30_000.0
  private static let cacheLimit = 1 << 16

  init(_ gazetteer: Gazetteer, area: AddressBox?) {
    self.gazetteer = gazetteer
    grid = SettlementGrid(gazetteer, area: area)
  }

  /// The settlement of a street or a house; `nil` where none is near.
  mutating func settlement(_ tags: [String: String], at point: Coordinate) -> PlaceID? {
    if let city = tags["addr:city"], let place = settlement(named: city, near: point) { return place }
    return grid.settlement(at: point, reachMetres: Self.streetReach)
  }

  /// The settlement of a site; `nil` where none is near.
  func settlement(ofSiteAt point: Coordinate) -> PlaceID? {
    grid.settlement(at: point, reachMetres: Self.siteReach)
  }

  /// Remembered by name and by tenth of a degree.
  private mutating func settlement(named city: String, near point: Coordinate) -> PlaceID? {
    let key = "\(Int((point.latitude * 10).rounded(.down))) \(Int((point.longitude * 10).rounded(.down))) \(city)"
    if let known = byCity[key] { return known }
    if byCity.count >= Self.cacheLimit { byCity.removeAll(keepingCapacity: true) }
    let place = grid.settlement(named: city, near: point, reachMetres: Self.cityReach)
    byCity[key] = .some(place)
    return place
  }
}
