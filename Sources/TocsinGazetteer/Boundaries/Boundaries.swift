public import TocsinModel

/// Outlines of regions, and of districts where a user has imported them, for the question where a point lies.
///
/// A value that any thread may read. A question takes microseconds.
public struct Boundaries: Sendable {
  public private(set) var units: [OutlinedUnit]
  private let regions: OutlineIndex
  private let districts: OutlineIndex
  /// Countries of which no regions are known.
  private let neighbours: OutlineIndex
  private let indexByKey: [String: Int]

  /// How far from a border nothing is said about the country.
  ///
  /// Source: of 267,408 settlements (GeoNames of Ukraine whole, and all of 500 people and more) the outlines put 351 into
  /// another country, 343 of them less than 4,900 m behind the border. Of the other eight, seven have a wrong country or a
  /// coordinate rounded to minutes in GeoNames, and one lies on an island that the outlines leave out.
  public static let doubtMetres = 5_000.0

  /// How far from the nearest region a point may lie and still be taken as its own.
  /// Source: islands that the outlines leave out lie up to 40 km from the next (Snake Island 37 km, Ruhnu 37 km).
  public static let nearestLimitMetres = 50_000.0

  /// Further borders are not looked for.
  private static let borderLimitMetres = 1_000_000.0

  init(_ units: [OutlinedUnit], regions: OutlineIndex, districts: OutlineIndex, neighbours: OutlineIndex) {
    self.units = units
    self.regions = regions
    self.districts = districts
    self.neighbours = neighbours
    indexByKey = Dictionary(units.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The unit with a key of the gazetteer; `nil` where no outline of it is known.
  public func unit(key: String) -> OutlinedUnit? { indexByKey[key].map { units[$0] } }

  /// The region that holds a point, the smallest of several (a city inside its oblast), or the nearest within `nearestLimitMetres`.
  ///
  /// `nil` where there is none, and for coordinates that are none of the earth.
  public func region(at point: Coordinate) -> RegionAnswer? {
    guard point.isOnEarth, let (unit, standing) = standing(point) else { return nil }
    let other = rival(of: unit, standing, point)
    return RegionAnswer(
      region: units[unit], standing: standing, country: other == nil ? units[unit].country : nil, otherCountry: other)
  }

  /// The smallest imported district that holds a point; `nil` where none does.
  public func district(at point: Coordinate) -> OutlinedUnit? {
    guard point.isOnEarth else { return nil }
    return districts.units(holding: point).map { units[$0] }.min { $0.area < $1.area }
  }

  private func standing(_ point: Coordinate) -> (unit: Int, RegionAnswer.Standing)? {
    if let inside = regions.units(holding: point).min(by: { units[$0].area < units[$1].area }) {
      return (inside, .inside(borderMetres: border(of: inside, point)))
    }
    // Why: inside a neighbour's outline a region is only worth naming where the outlines are in doubt.
    let limit = neighbours.units(holding: point).isEmpty ? Self.nearestLimitMetres : Self.doubtMetres
    return regions.nearest(to: point, within: limit).map { ($0.unit, .nearest(metres: $0.metres)) }
  }

  private func border(of unit: Int, _ point: Coordinate) -> Double {
    regions.metres(from: point, toBorderOf: unit, within: Self.borderLimitMetres) ?? Self.borderLimitMetres
  }

  /// Another country whose land holds the point or lies as near as the outlines are inexact; for a point outside, within
  /// twice its distance too.
  private func rival(of unit: Int, _ standing: RegionAnswer.Standing, _ point: Coordinate) -> String? {
    let country = units[unit].country
    let holders = [regions, neighbours].lazy.flatMap { $0.units(holding: point) }
    if let other = holders.first(where: { units[$0].country != country }) { return units[other].country }
    var reach = max(Self.doubtMetres, units[unit].errorMetres)
    switch standing {
    case .inside(let border): if border > reach { return nil }
    case .nearest(let metres): reach += 2 * metres
    }
    let others = [regions, neighbours].lazy.compactMap { index in
      index.unit(near: point) { units[$0].country == country ? nil : reach + units[$0].errorMetres }
    }
    return others.first.map { units[$0].country }
  }
}

extension Coordinate {
  /// Whether latitude and longitude are degrees of the earth.
  var isOnEarth: Bool { abs(latitude) <= 90 && abs(longitude) <= 180 }
}
