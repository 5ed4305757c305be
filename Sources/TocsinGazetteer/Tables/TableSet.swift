internal import Foundation
internal import TocsinLanguage

/// The files that a gazetteer is built from: fact tables, further layers, and the words of its lexicon.
struct TableSet {
  var tables: [URL]
  var layers: [URL]
  /// Tables of any size that the user imported: streamed, never held.
  var imports: [URL]
  var lexicon: [URL]

  static let layerFiles = ["ru-district-centres.tsv", "ru-settlements.tsv"]

  /// The tables of a resource folder as the project lays it out: `gazetteer/`, `downloads/`, `imports/`,
  /// `lexicon/toponyms/`.
  init(resources: URL) throws {
    let downloads = resources.appending(path: "downloads")
    try self.init(
      folder: resources.appending(path: "gazetteer"),
      layers: Self.layerFiles.map { downloads.appending(path: $0) }.filter(Self.exists),
      imports: (try? Self.tsv(in: resources.appending(path: "imports"))) ?? [],
      lexicon: resources.appending(path: "lexicon/toponyms"))
  }

  init(folder: URL, layers: [URL], imports: [URL] = [], lexicon: URL?) throws {
    tables = try Self.tsv(in: folder)
    self.layers = layers
    self.imports = imports
    self.lexicon = try lexicon.filter(Self.exists).map(Self.tsv) ?? []
  }

  private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  /// The `.tsv` files of a folder, by name.
  private static func tsv(in folder: URL) throws -> [URL] {
    guard let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else {
      throw GazetteerError.unreadable(path: folder.path, reason: "is no folder that can be read")
    }
    return files.filter { $0.pathExtension == "tsv" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// All files, in the order in which they count.
  var paths: [String] { (tables + layers + lexicon + imports).map(\.path) }

  /// Names and contents of all files: equal while nothing has changed, wherever the folder is copied to.
  /// Cost: one read of about 40 MB through the page cache, some 10 ms.
  var fingerprint: UInt64 {
    var hash = FNV1a.basis
    for url in tables + layers + lexicon {
      for byte in url.lastPathComponent.utf8 { hash = FNV1a.step(hash, byte) }
      let content = (try? Data(contentsOf: url, options: .alwaysMapped)) ?? Data()
      let sum = content.withUnsafeBytes { PackChecksum.of($0) }
      hash = (hash ^ sum) &* FNV1a.prime
    }
    for url in imports { hash = (hash ^ Self.sample(url)) &* FNV1a.prime }
    return hash
  }

  /// The name, the size and samples of a table that may be too large to be read at each start.
  private static func sample(_ url: URL) -> UInt64 {
    var hash = FNV1a.hash(Array(url.lastPathComponent.utf8))
    let content = (try? Data(contentsOf: url, options: .alwaysMapped)) ?? Data()
    content.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: max(bytes.count / sampleCount, sampleSize)) {
        let end = min(start + sampleSize, bytes.count)
        hash = (hash ^ PackChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))) &* FNV1a.prime
      }
    }
    return (hash ^ UInt64(content.count)) &* FNV1a.prime
  }

  private static let sampleSize = 4_096
  private static let sampleCount = 256

  /// The rows of the files that have the columns of a fact table; others in the folder are inputs of its recipe.
  func rows() throws -> [FactRow] {
    try tables.map(TSVFile.init).filter(FactTable.isFactTable).flatMap(FactTable.rows)
  }

  func layerRows() throws -> [FactRow] {
    try layers.map(TSVFile.init).filter(FactTable.isFactTable).flatMap(FactTable.rows)
  }

  func importedRows(_ body: (FactRow) throws -> Void) throws {
    for url in imports { try ImportTable(url: url).forEachRow(body) }
  }

  func centres() throws -> CentreTable { try CentreTable(layers.map(TSVFile.init)) }
}

extension Optional {
  func filter(_ isKept: (Wrapped) -> Bool) -> Wrapped? { flatMap { isKept($0) ? $0 : nil } }
}
