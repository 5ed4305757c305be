internal import Foundation
internal import TocsinFusion
internal import TocsinGazetteer
internal import TocsinStore

extension Wiring {
  /// Fusion with its tables of offices, sides and repeats.
  static func fusion() throws -> Fusion {
    let folder = try ResourceFolder.find().appendingPathComponent("fusion")
    let offices = try table(folder, "offices.tsv")
    let sides = try table(folder, "sides.tsv")
    let repeats = try table(folder, "again.tsv")
    return Fusion(
      offices: try OfficeLexicon(table: offices.text, file: offices.path),
      sides: try SideLexicon(table: sides.text, file: sides.path),
      repeats: try RepeatLexicon(table: repeats.text, file: repeats.path))
  }

  private static func table(_ folder: URL, _ name: String) throws -> (text: String, path: String) {
    let path = folder.appendingPathComponent(name).path
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandError(
        subject: path, problem: "cannot be read", remedy: "copy the whole folder Data beside the program")
    }
    return (text, path)
  }

  /// Counts up with every change of the extractor's rules, so that stored reports are read again.
  private static let extractorRules = 2

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
