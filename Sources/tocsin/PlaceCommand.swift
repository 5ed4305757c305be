internal import ArgumentParser
internal import Foundation
internal import TocsinGazetteer
internal import TocsinModel

/// `tocsin place`: what the gazetteer makes of a name, and why; with `--at` where a point lies.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Shows the places that a name may mean, best first, with the reasons.",
    discussion: """
      With --at it tells in which region a point lies, how sure that is, and which settlements are nearest.

      With --jsonl it reads lines {"id", "said", "text", "home"} on standard input and writes one line \
      {"id", "places": […]} for each; a line that cannot be read gives {"line", "error"}, and the exit status is then 1.
      """)

  @Argument(help: "A name in any case, spelling or of the three languages, with or without its level word.")
  var name: String?

  @Option(help: "The area that the document is about, as \"Rostov Oblast, RU\".")
  var `in`: String?

  @Option(
    parsing: .unconditional, help: "A point that the place lies near, as \"lat,lon\": the distance counts.",
    transform: Coordinate.init(argument:))
  var near: Coordinate?

  @Option(
    parsing: .unconditional, help: "A point, as \"lat,lon\": tells the region and the nearest settlements.",
    transform: Coordinate.init(argument:))
  var at: Coordinate?

  @Flag(help: "Read JSON Lines on standard input.")
  var jsonl = false

  func validate() throws {
    let asked = [name != nil, at != nil, jsonl].count { $0 }
    guard asked == 1 else {
      throw ValidationError("name a place, or give a point with --at LAT,LON, or read lines with --jsonl")
    }
  }

  func run() async throws {
    let failed = try await Console.reporting {
      let resources = try ResourceFolder.find()
      let gazetteer = try Wiring.gazetteer(resources)
      if jsonl { return PlaceLines(gazetteer: gazetteer).run() }
      if let at { Console.write(try PointText(point: at, gazetteer, Boundaries.load(resources: resources)).lines) }
      if let name { show(name, gazetteer) }
      return 0
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func show(_ name: String, _ gazetteer: Gazetteer) {
    let ranked = near.map { gazetteer.lookUp(name, in: `in`, near: $0) } ?? gazetteer.lookUp(name, in: `in`)
    guard !ranked.isEmpty else {
      Console.write(["\(name): no such place"])
      return
    }
    Console.write(ranked.map(line))
  }

  private func line(_ ranked: RankedPlace) -> String {
    let place = ranked.place
    let point = String(
      format: "%.4f,%.4f ±%d m", place.coordinate.latitude, place.coordinate.longitude, place.radiusMetres)
    let area = [place.region, place.country].compactMap { $0 }.joined(separator: ", ")
    let distance = near.map { PointText.kilometres($0.distanceMetres(to: place.coordinate)) + " off  " } ?? ""
    let reasons = ranked.reasons.map(\.rawValue).joined(separator: " ")
    return String(format: "%.2f", ranked.confidence)
      + "  \(place.level.rawValue)  \(place.name) (\(place.native))  \(area)  \(point)  \(distance)[\(reasons)]  \(place.gazetteerID ?? "-")"
  }
}

/// Where a point lies, for people.
private struct PointText {
  let lines: [String]

  init(point: Coordinate, _ gazetteer: Gazetteer, _ boundaries: Boundaries) {
    let settlements = gazetteer.settlements(nearestTo: point).map { near in
      let area = [near.place.region.map { gazetteer[$0].name }, near.place.country].compactMap { $0 }
      return "\(Self.kilometres(near.metres))  settlement  \(near.place.name) (\(near.place.native))  "
        + "\(area.joined(separator: ", "))  \(near.place.key)"
    }
    lines = Self.region(boundaries.region(at: point)) + Self.district(boundaries.district(at: point)) + settlements
  }

  private static func region(_ answer: RegionAnswer?) -> [String] {
    guard let answer else { return ["region: none within \(kilometres(Boundaries.nearestLimitMetres))"] }
    let standing =
      switch answer.standing {
      case .inside(let border): "inside, \(kilometres(border)) from its border"
      case .nearest(let metres): "the nearest, \(kilometres(metres)) off"
      }
    let country =
      answer.country ?? "not told: \(answer.otherCountry ?? "another country") is as near as outlines are exact"
    return ["region: \(answer.region.name)  \(standing)  \(answer.region.key)", "country: \(country)"]
  }

  private static func district(_ unit: OutlinedUnit?) -> [String] {
    unit.map { ["district: \($0.name)  \($0.key)"] } ?? []
  }

  static func kilometres(_ metres: Double) -> String { String(format: "%.1f km", metres / 1_000) }
}

extension Coordinate {
  /// Reads "lat,lon" in decimal degrees.
  fileprivate init(argument: String) throws {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.trimmingCharacters(in: .whitespaces)) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] else {
      throw ValidationError("'\(argument)' is no point: write latitude,longitude in decimal degrees, as 50.45,30.52")
    }
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {
      throw ValidationError(
        "'\(argument)' is not on the earth: latitudes go from -90 to 90 and come first, longitudes from -180 to 180")
    }
    self.init(latitude: latitude, longitude: longitude)
  }
}
