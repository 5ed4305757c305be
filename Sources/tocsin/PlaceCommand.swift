internal import ArgumentParser
internal import Foundation
internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// `tocsin place`: what the gazetteer makes of a name, and why.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Shows the places that a name may mean, best first, with the reasons.",
    discussion: """
      With --jsonl it reads lines {"id", "said", "text", "home"} on standard input and writes one line \
      {"id", "places": […]} for each; a line that cannot be read gives {"line", "error"}, and the exit status is then 1.
      """)

  @Argument(help: "A name in any case, spelling or of the three languages, with or without its level word.")
  var name: String?

  @Option(help: "The area that the document is about, as \"Rostov Oblast, RU\".")
  var `in`: String?

  @Option(help: "A point that the place lies near, as \"lat,lon\": candidates come nearest first.")
  var near: String?

  @Flag(help: "Read JSON Lines on standard input.")
  var jsonl = false

  func run() async throws {
    let failed = try await Console.reporting {
      let gazetteer = try Wiring.gazetteer(ResourceFolder.find())
      if jsonl { return PlaceLines(gazetteer: gazetteer).run() }
      guard let name else { throw ValidationError("name a place, or read lines with --jsonl") }
      try show(name, gazetteer)
      return 0
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func show(_ name: String, _ gazetteer: Gazetteer) throws {
    let ranked = try sorted(gazetteer.lookUp(name, in: `in`))
    guard !ranked.isEmpty else {
      Console.write(["\(name): no such place"])
      return
    }
    Console.write(ranked.map(Self.line))
  }

  private func sorted(_ ranked: [RankedPlace]) throws -> [RankedPlace] {
    guard let near else { return ranked }
    let numbers = near.split(separator: ",").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
    guard numbers.count == 2 else { throw ValidationError("--near wants \"lat,lon\" in decimal degrees") }
    let point = Coordinate(latitude: numbers[0], longitude: numbers[1])
    return ranked.sorted {
      point.distanceMetres(to: $0.place.coordinate) < point.distanceMetres(to: $1.place.coordinate)
    }
  }

  private static func line(_ ranked: RankedPlace) -> String {
    let place = ranked.place
    let point = String(
      format: "%.4f,%.4f ±%d m", place.coordinate.latitude, place.coordinate.longitude, place.radiusMetres)
    let area = [place.region, place.country].compactMap { $0 }.joined(separator: ", ")
    let reasons = ranked.reasons.map(\.rawValue).joined(separator: " ")
    return String(format: "%.2f", ranked.confidence)
      + "  \(place.level.rawValue)  \(place.name) (\(place.native))  \(area)  \(point)  [\(reasons)]  \(place.gazetteerID ?? "-")"
  }
}
