public import Foundation
public import TocsinGazetteer
internal import TocsinModel

/// Imports streets, houses and named sites of an OpenStreetMap extract (`.osm.pbf`).
///
/// The file is checked block by block first; the import's files are written beside their places and put there whole. Run
/// again it replaces what it made. It needs Debian's osmium-tool.
public struct OpenStreetMapImport {
  /// How far it has come.
  public enum Progress: Sendable, Equatable {
    /// Bytes of the file that were checked.
    case checked(bytes: Int, of: Int)
    /// osmium picks what is needed.
    case filtering
    /// Objects read so far.
    case read(objects: Int)
    /// Streets and houses are sorted and written.
    case writing
  }

  /// What an import came to.
  public struct Summary: Sendable, Equatable {
    public var streets = 0
    public var houses = 0
    public var sites = 0
    /// Sites that the tables hold already.
    public var knownSites = 0
    /// Objects that lie near no settlement of the gazetteer.
    public var withoutSettlement = 0
    /// House numbers and street names that tell nothing.
    public var unreadable = 0
    /// Lines of osmium's that could not be read.
    public var badLines = 0
  }

  private let gazetteer: Gazetteer
  private let resources: URL

  /// More lines that cannot be read show the whole to be wrong.
  static let badLineLimit = 1_000
  /// A longer line is no feature. Source: a multipolygon of half a million points. Unit: bytes.
  private static let lineLimit = 32 << 20
  /// How often reading is reported. Unit: objects.
  private static let stride = 1_000

  /// - Parameters:
  ///   - gazetteer: the settlements that streets are put into.
  ///   - resources: the resource folder; the import goes to its folder `imports`.
  public init(gazetteer: Gazetteer, resources: URL) {
    self.gazetteer = gazetteer
    self.resources = resources
  }

  /// Imports a file as `imports/NAME.addresses` and `imports/NAME.tsv`.
  ///
  /// - Parameters:
  ///   - progress: called now and then.
  ///   - badLine: called with the number of a line of osmium's that could not be read, and why.
  /// - Throws: `ImportError`, `GazetteerError`; the files of an earlier import are then as they were.
  public func run(
    _ file: URL, name: String, progress: (Progress) -> Void = { _ in }, badLine: (Int, String) -> Void = { _, _ in }
  ) throws -> Summary {
    let name = try ImportName.checked(name)
    let osmium = try Osmium(file: file.path)
    let kinds = try SiteKinds(resources.appending(path: "lexicon/toponyms/osm-sites.tsv"))
    let header = try Self.checked(file, progress)
    let files = try OSMImportFiles(name: name, folder: resources.appending(path: "imports"))
    defer { files.clean() }
    progress(.filtering)
    var collector = try OSMCollector(gazetteer, kinds, area: header.area, files: files)
    let badLines = try read(file, osmium, header, kinds, files, &collector, progress, badLine)
    progress(.writing)
    try collector.finish(files)
    try files.commit()
    var summary = collector.summary
    summary.badLines = badLines
    return summary
  }

  /// A name for an import of a file: `moscow-centre` of `moscow-centre.osm.pbf`.
  public static func name(of file: URL) -> String { ImportName.of(file, without: [".pbf", ".osm"]) }

  private static func checked(_ file: URL, _ progress: (Progress) -> Void) throws -> PBFHeader {
    guard let handle = try? FileHandle(forReadingFrom: file), let size = try? handle.seekToEnd() else {
      throw ImportError.unreadable(path: file.path, reason: "cannot be opened")
    }
    defer { try? handle.close() }
    return try PBFCheck(handle, path: file.path).run { progress(.checked(bytes: $0, of: Int(size))) }
  }

  /// - Returns: how many lines could not be read.
  private func read(
    _ file: URL, _ osmium: Osmium, _ header: PBFHeader, _ kinds: SiteKinds, _ files: OSMImportFiles,
    _ collector: inout OSMCollector, _ progress: (Progress) -> Void, _ badLine: (Int, String) -> Void
  ) throws -> Int {
    var lines = LineSplitter(limit: Self.lineLimit)
    var badLines = 0
    func read(_ line: LineSplitter.Line) throws {
      if line.number % Self.stride == 0 { progress(.read(objects: line.number)) }
      let feature: OSMFeature
      do throws(JSONFault) {
        feature = try OSMFeatureReader.read(line)
      } catch {
        badLines += 1
        badLine(line.number, error.reason)
        guard badLines <= Self.badLineLimit else {
          throw ImportError.badLine(path: file.path, line: line.number, reason: "too many lines cannot be read")
        }
        return
      }
      try collector.add(feature)
    }
    let extract = OSMExtract(osmium: osmium, folder: files.work)
    try extract.features(of: file, isSorted: header.isSorted, siteKeys: kinds.keys) { chunk in
      try lines.feed([UInt8](chunk)[...], read)
    }
    try lines.finish(read)
    return badLines
  }
}
