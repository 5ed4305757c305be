import Foundation
import Testing
import TocsinGazetteer
import TocsinModel

@Suite("The table of places")
struct PlaceTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let rows = Result { try PlaceTableRow.all(of: root) }
  private static let gazetteer = Result {
    try Gazetteer.load(resources: root.appending(path: "Data")).gazetteer
  }
  private static let hasLayer = FileManager.default.fileExists(
    atPath: root.appending(path: "Data/downloads/ru-settlements.tsv").path)

  @Test("has over 250 places, each in at least four forms")
  func size() throws {
    let forms = Dictionary(grouping: try Self.rows.get(), by: \.place)
    #expect(forms.count >= 250)
    #expect(forms.filter { $0.value.count < 4 }.keys.sorted() == [])
  }

  @Test("is found whole: the right place first, of the right level, within its tolerance")
  func found() throws {
    let gazetteer = try Self.gazetteer.get()
    let rows = try Self.rows.get().filter { Self.hasLayer || !$0.needsLayer }
    let missed = rows.compactMap { row in
      Self.fault(row, in: gazetteer).map { "\(row.id) «\(row.said)»: \($0)" }
    }
    #expect(missed == [], "\(missed.count) of \(rows.count)")
  }

  /// What is wrong with the first answer; `nil` where nothing is.
  private static func fault(_ row: PlaceTableRow, in gazetteer: Gazetteer) -> String? {
    let ranked = gazetteer.lookUp(
      row.said, in: row.home.isEmpty ? nil : row.home, text: row.context.isEmpty ? nil : row.context)
    guard let place = ranked.first?.place else { return "nothing" }
    let kilometres = place.coordinate.distanceMetres(to: row.coordinate) / 1000
    let isRight =
      place.level == row.level && place.name == row.name && (place.region ?? "") == row.region
      && (place.country ?? "") == row.country && kilometres <= row.toleranceKilometres
    return isRight
      ? nil : "\(place.name), \(place.level.rawValue), \(place.region ?? "-"), \(Int(kilometres)) km off"
  }
}
