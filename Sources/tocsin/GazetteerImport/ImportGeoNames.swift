internal import ArgumentParser
internal import Foundation
internal import TocsinImport

/// `tocsin gazetteer import geonames`
struct ImportGeoNames: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geonames", abstract: "Imports the places of a GeoNames dump, with their alternate names.",
    discussion: """
      Reads a country's dump (UA.zip) or allCountries.zip, and alternateNamesV2.zip beside it, each zipped or plain. Places \
      that the tables hold already lend them names and coordinates; the others become places of their own. A line that \
      cannot be read is reported by its number, and the exit status is then 1; a damaged file imports nothing.
      """)

  @Argument(help: "A dump, and any tables of alternate names.", completion: .file(extensions: ["zip", "txt"]))
  var files: [String]

  @Option(help: "The import's name; that of the first file where none is given.")
  var name: String?

  func run() async throws {
    try await TableImport.run { resources in
      let summary = try imported(resources)
      let text =
        "\(summary.places) places of \(summary.lines) lines, \(summary.alternateNames) alternate names; "
        + "\(summary.passedOver) of other kinds passed over; \(summary.badLines) lines could not be read"
      return (text, summary.badLines)
    }
  }

  private func imported(_ resources: URL) throws -> GeoNamesImport.Summary {
    let urls = files.map { URL(fileURLWithPath: $0) }
    var bar = ProgressBar("reading, MB", total: nil)
    var passedOver = PassedOverLines()
    defer { bar.finish() }
    return try GeoNamesImport(resources: resources).run(
      urls, name: name ?? GeoNamesImport.name(of: urls[0]), progress: { bar.show($0.bytes >> 20) },
      badLine: { passedOver.tell($0, $1, $2) })
  }
}
