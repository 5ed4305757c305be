internal import ArgumentParser
internal import Foundation
internal import TocsinImport

/// `tocsin gazetteer import boundaries`
struct ImportBoundaries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries", abstract: "Imports the outlines of regions and districts from GeoJSON.",
    discussion: """
      Reads a feature collection, features one a line or a GeoJSON text sequence, of OpenStreetMap, geoBoundaries, OCHA or \
      Natural Earth, and writes them, simplified to some 300 m, to Data/imports/NAME.geojson. They come before the built-in \
      outlines of the same units. A feature that fits no unit is reported, and the exit status is then 1. Run again, it \
      replaces its outlines; to undo it, delete the file.
      """)

  @Argument(help: "The GeoJSON file.", completion: .file(extensions: ["geojson", "json", "geojsonl", "ndjson"]))
  var file: String

  @Option(help: "The import's name; the file's own name where none is given.")
  var name: String?

  func run() async throws {
    let report = try await Console.reporting {
      let resources = try ResourceFolder.find()
      let importer = BoundaryImporter(
        gazetteer: try Wiring.gazetteer(resources), folder: resources.appending(path: "imports"))
      let source = URL(fileURLWithPath: file)
      var bar = ProgressBar("reading \(source.lastPathComponent), MB", total: Self.megabytes(source))
      defer { bar.finish() }
      return try importer.run(source, name: name) { done, _ in bar.show(done >> 20) }
    }
    show(report)
    if report.rejectedCount > 0 { throw ExitCode(1) }
  }

  private static func megabytes(_ file: URL) -> Int? {
    let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    return size.map { $0 >> 20 }
  }

  private func show(_ report: BoundaryImport) {
    for feature in report.rejected {
      let label = feature.label.isEmpty ? "" : " (\(feature.label))"
      StandardError.print("\(file):\(feature.line): feature \(feature.feature)\(label): \(feature.reason)")
    }
    if report.rejectedCount > report.rejected.count {
      StandardError.print("\(file): \(report.rejectedCount - report.rejected.count) further features passed over")
    }
    Console.write(["\(report.target.path): \(report.summary)"])
  }
}
