internal import Foundation
package import TocsinModel

/// The settlements of a gazetteer by where they lie, to tell which one holds a point.
///
/// Memory: some 40 bytes a settlement.
package struct SettlementGrid: Sendable {
  private struct Item {
    let place: PlaceID
    let coordinate: Coordinate
    let radiusMetres: Double

    /// Whether its latitude alone lets its edge come as near as that.
    func mayReach(_ point: Coordinate, _ metres: Double) -> Bool {
      abs(coordinate.latitude - point.latitude) * 111_000 <= (metres + radiusMetres) * 1.01
    }
  }

  private let gazetteer: Gazetteer
  private var cells: [Int32: [Item]] = [:]

  /// Unit: cells a degree. A cell is some 11 km high.
  private static let resolution = 10.0
  private static let columns = 3_600

  /// - Parameter area: settlements outside this box, widened by half a degree, are left out; `nil` for all.
  package init(_ gazetteer: Gazetteer, area: AddressBox? = nil) {
    self.gazetteer = gazetteer
    for index in 0..<gazetteer.pack.count(.entries) where gazetteer.pack.level(index) == .settlement {
      let coordinate = gazetteer.pack.coordinate(index)
      if let area, !area.isNear(coordinate) { continue }
      insert(index, coordinate)
    }
  }

  private mutating func insert(_ index: Int, _ coordinate: Coordinate) {
    let radius = max(gazetteer.pack.number(.entries, index, EntryRecord.Field.radius, UInt32.self), 1)
    let item = Item(place: PlaceID(index), coordinate: coordinate, radiusMetres: Double(radius))
    let degrees = min(Double(radius) / 111_000, 1)
    let width = min(degrees / max(cos(coordinate.latitude * .pi / 180), 0.1), 2)
    for row in Self.band(coordinate.latitude - degrees, coordinate.latitude + degrees) {
      for column in Self.band(coordinate.longitude - width, coordinate.longitude + width) {
        cells[Self.cell(row, column), default: []].append(item)
      }
    }
  }

  private static func band(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    Int((low * resolution).rounded(.down))...Int((high * resolution).rounded(.down))
  }

  /// Columns go round the earth.
  private static func cell(_ row: Int, _ column: Int) -> Int32 {
    Int32(row + 900) * Int32(columns) + Int32((column % columns + columns) % columns)
  }

  /// The settlement that holds the point: of several the one whose centre is nearest, measured by their radii. Where none
  /// holds it, the one whose edge is nearest within `reachMetres`; `nil` where there is none either.
  package func settlement(at point: Coordinate, reachMetres: Double) -> PlaceID? {
    let row = Int((point.latitude * Self.resolution).rounded(.down))
    let column = Int((point.longitude * Self.resolution).rounded(.down))
    let holders = (cells[Self.cell(row, column)] ?? []).map { ($0, $0.coordinate.distanceMetres(to: point)) }
      .filter { $0.1 <= $0.0.radiusMetres }
    if let best = holders.min(by: { ($0.1 / $0.0.radiusMetres, $0.0.place) < ($1.1 / $1.0.radiusMetres, $1.0.place) }) {
      return best.0.place
    }
    return nearest(to: point, row, column, reachMetres)
  }

  private func nearest(to point: Coordinate, _ row: Int, _ column: Int, _ reachMetres: Double) -> PlaceID? {
    let rows = Int((reachMetres / 111_000 * Self.resolution).rounded(.up))
    let columns = min(Int(Double(rows) / max(cos(point.latitude * .pi / 180), 0.1)) + 1, 90)
    var best: (edge: Double, place: PlaceID)?
    for row in (row - rows)...(row + rows) {
      for column in (column - columns)...(column + columns) {
        for item in cells[Self.cell(row, column)] ?? [] where item.mayReach(point, best?.edge ?? reachMetres) {
          let edge = item.coordinate.distanceMetres(to: point) - item.radiusMetres
          if edge <= reachMetres, best.map({ (edge, item.place) < ($0.edge, $0.place) }) ?? true {
            best = (edge, item.place)
          }
        }
      }
    }
    return best?.place
  }

  /// The settlement of a name that holds the point or whose edge is nearest to it within `reachMetres`.
  package func settlement(named name: String, near point: Coordinate, reachMetres: Double) -> PlaceID? {
    let candidates = Set(gazetteer.matches(named: name).map(\.place)).filter {
      gazetteer.pack.level(Int($0.index)) == .settlement
    }
    let edges = candidates.map { place -> (Double, PlaceID) in
      let entry = gazetteer[place]
      return (entry.coordinate.distanceMetres(to: point) - Double(entry.radiusMetres), place)
    }
    return edges.filter { $0.0 <= reachMetres }.min { $0 < $1 }?.1
  }
}

extension AddressBox {
  fileprivate func isNear(_ point: Coordinate) -> Bool {
    point.latitude > south - 0.5 && point.latitude < north + 0.5 && point.longitude > west - 0.5
      && point.longitude < east + 0.5
  }
}
