internal import ArgumentParser
internal import Foundation
internal import TocsinGazetteer
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

  private static let shownBadLines = 20

  func run() async throws {
    let summary = try await Console.reporting {
      let resources = try ResourceFolder.find()
      let summary = try imported(resources)
      try Self.build(resources)
      return summary
    }
    Console.write([
      "\(summary.places) places of \(summary.lines) lines, \(summary.alternateNames) alternate names; "
        + "\(summary.passedOver) of other kinds passed over; \(summary.badLines) lines could not be read"
    ])
    if summary.badLines > 0 { throw ExitCode(1) }
  }

  private func imported(_ resources: URL) throws -> GeoNamesImport.Summary {
    let urls = files.map { URL(fileURLWithPath: $0) }
    var bar = ProgressBar("reading, MB", total: nil)
    var shown = 0
    defer { bar.finish() }
    return try GeoNamesImport(resources: resources).run(
      urls, name: name ?? Self.name(urls[0]),
      progress: { bar.show($0.bytes >> 20) },
      badLine: { path, line, reason in
        shown += 1
        if shown <= Self.shownBadLines { StandardError.print("\(path):\(line): \(reason); the line is passed over") }
      })
  }

  /// `UA` of `UA.zip`.
  private static func name(_ file: URL) -> String {
    String(file.deletingPathExtension().lastPathComponent.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  static func build(_ resources: URL) throws {
    var bar = ProgressBar("packing, places", total: nil)
    defer { bar.finish() }
    _ = try Gazetteer.build(resources: resources) { bar.show($0) }
  }
}
