internal import ArgumentParser
internal import Foundation
internal import TocsinImport

/// `tocsin gazetteer import osm`
struct ImportOSM: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osm", abstract: "Imports streets, houses and named sites of an OpenStreetMap extract.",
    discussion: """
      Reads an .osm.pbf file with Debian's osmium-tool and writes Data/imports/NAME.addresses and NAME.tsv. Streets and \
      houses are put into the settlements that the gazetteer holds: import GeoNames first where it lacks the country. A \
      damaged file imports nothing. An object that cannot be read is reported by its line, and the exit status is then 1.
      """)

  @Argument(help: "The extract.", completion: .file(extensions: ["pbf"]))
  var file: String

  @Option(help: "The import's name; the file's own name where none is given.")
  var name: String?

  func run() async throws {
    try await TableImport.run { resources in
      let summary = try imported(resources)
      let text =
        "\(summary.streets) streets, \(summary.houses) houses, \(summary.sites) sites; "
        + "\(summary.knownSites) sites were known; \(summary.withoutSettlement) objects lie near no known settlement; "
        + "\(summary.unreadable) names and numbers tell nothing; \(summary.badLines) lines could not be read"
      return (text, summary.badLines)
    }
  }

  private func imported(_ resources: URL) throws -> OpenStreetMapImport.Summary {
    let source = URL(fileURLWithPath: file)
    let importer = OpenStreetMapImport(gazetteer: try Wiring.gazetteer(resources), resources: resources)
    var bars = OSMProgress()
    var passedOver = PassedOverLines()
    defer { bars.finish() }
    return try importer.run(
      source, name: name ?? OpenStreetMapImport.name(of: source), progress: { bars.show($0) },
      badLine: { passedOver.tell(file, $0, $1) })
  }
}

/// How far an import has come, a bar for each of its stages.
private struct OSMProgress {
  private var bar: ProgressBar?
  private var stage = ""

  mutating func show(_ progress: OpenStreetMapImport.Progress) {
    switch progress {
    case .checked(let bytes, let all): show("checking, MB", bytes >> 20, of: all >> 20)
    case .filtering: show("osmium picks streets, houses and sites", 0, of: nil)
    case .read(let objects): show("reading, objects", objects, of: nil)
    case .writing: show("sorting streets and houses", 0, of: nil)
    }
  }

  private mutating func show(_ stage: String, _ done: Int, of total: Int?) {
    if stage != self.stage {
      finish()
      bar = ProgressBar(stage, total: total)
      self.stage = stage
    }
    bar?.show(done)
  }

  func finish() { bar?.finish() }
}
