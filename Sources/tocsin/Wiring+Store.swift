internal import Foundation
internal import TocsinFusion
internal import TocsinGazetteer
internal import TocsinStore

extension Wiring {
  /// Fusion with the table of offices.
  static func fusion() throws -> Fusion {
    let path = try ResourceFolder.find().appendingPathComponent("fusion/offices.tsv").path
    guard let table = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandError(
        subject: path, problem: "cannot be read", remedy: "copy the whole folder Data beside the program")
    }
    return Fusion(offices: try OfficeLexicon(table: table, file: path))
  }

  /// Counts up with every change of the extractor's rules, so that stored reports are read again.
  private static let extractorRules = 1

  /// Names the extractor's rules and the bytes of its tables.
  static func extractorVersion() throws -> String {
    let resources = try ResourceFolder.find()
    let gazetteer = tables(resources.appendingPathComponent("gazetteer"))
    var digests = try (tables(resources.appendingPathComponent("lexicon")) + gazetteer).map { table in
      table.lastPathComponent + " " + TextDigest.sha256(try Data(contentsOf: table, options: .mappedIfSafe))
    }
    if gazetteer.isEmpty { digests.append(try packHead(resources)) }
    return "\(extractorRules)-" + TextDigest.sha256(digests.joined(separator: "\n")).prefix(16)
  }

  /// The digest of the packed gazetteer's head, which holds the fingerprint of the tables that it was made from.
  private static func packHead(_ resources: URL) throws -> String {
    let pack = try FileHandle(forReadingFrom: Gazetteer.packURL(resources: resources))
    return TextDigest.sha256(try pack.read(upToCount: 4096) ?? Data())
  }

  private static func tables(_ folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (files ?? []).filter { $0.pathExtension == "tsv" }.sorted { $0.path < $1.path }
  }
}
