internal import Foundation
internal import TocsinModel

/// Makes a packed gazetteer of fact tables. The tables of the project are held in memory, those of imports are streamed.
struct GazetteerCompiler {
  let tables: TableSet

  /// Writes the packed file, whole or not at all.
  ///
  /// - Parameter progress: how many imported places were written, now and then.
  /// - Returns: the file's size in bytes.
  func write(to path: String, progress: (Int) -> Void = { _ in }) throws -> Int {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let writer = try PackWriter(folder: folder)
    let reader = NameReader(levelWords: try LevelWords(Self.levelWords(tables.lexicon)))
    let base = LayerMerge(base: try locatedRows(), layer: try tables.layerRows()).rows
    let merge = try merged(base)
    let hierarchy = Hierarchy(merge?.enriched ?? base)
    var keys = KeyIndex(folder: folder)
    var names = try NameWriter(tables.lexicon, folder: folder)
    try writeEntries(hierarchy, NameIndex(hierarchy, reader: reader), writer, &names, &keys)
    if let merge {
      var imports = ImportWriter(hierarchy, reader: reader)
      try tables.importedRows { row in
        if merge.twin(of: row) != nil || merge.isPassedOver(row) { return imports.pass(row) }
        try imports.write(row, writer, &names, &keys)
        if imports.count % Self.progressStep == 0 { progress(imports.count) }
      }
    }
    try keys.write(to: writer)
    try names.writeForms(to: writer)
    try writeLexicon(writer)
    return try writer.seal(to: path, fingerprint: tables.fingerprint)
  }

  private static let progressStep = 100_000

  /// The packed file's bytes, made in the temporary folder.
  func packed() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "tocsin-\(UUID().uuidString).pack").path
    defer { unlink(path) }
    _ = try write(to: path)
    let bytes = try PackBytes(mapping: path)
    return withExtendedLifetime(bytes) { Array(bytes.buffer) }
  }

  private func locatedRows() throws -> [FactRow] {
    let centres = try tables.centres()
    let aliases = try AliasTable(tables.lexicon)
    return try tables.rows().map { aliases.named(centres.located($0)) }
  }

  /// The tables with what imports know of their places; `nil` where nothing was imported.
  private func merged(_ base: [FactRow]) throws -> ImportMerge? {
    if tables.imports.isEmpty { return nil }
    var merge = ImportMerge(base: base)
    try tables.importedRows { merge.observe($0) }
    try tables.importedRows { row in if let twin = merge.twin(of: row) { merge.enrich(twin, from: row) } }
    return merge
  }

  static func levelWords(_ lexicon: [URL]) throws -> [LevelWord] {
    guard let url = lexicon.first(where: { $0.lastPathComponent == "level-words.tsv" }) else { return [] }
    return levelWords(try TSVFile(url))
  }

  static func levelWords(_ file: TSVFile) -> [LevelWord] {
    var words: [LevelWord] = []
    file.forEachRow { fields, _ in if let word = LevelWord(fields) { words.append(word) } }
    return words
  }

  private func writeEntries(
    _ hierarchy: Hierarchy, _ index: NameIndex, _ writer: PackWriter, _ names: inout NameWriter,
    _ keys: inout KeyIndex
  ) throws {
    for name in index.names {
      let people = name.places.compactMap { hierarchy.rows[$0.place].population }.max() ?? 0
      try names.write(name, people: people, writer)
    }
    for (place, row) in hierarchy.rows.enumerated() {
      let own = index.ofPlace[place]
      try EntryRecord.write(row, hierarchy.surroundings(place, nameCount: own.count), writer)
      for name in own { try writer.append(UInt32(name), to: .entryNames) }
      for child in hierarchy.children[place] { try writer.append(UInt32(child), to: .children) }
      if row.codes.contains("serves=") { try writer.append(UInt32(place), to: .airports) }
      try keys.add(row.id, place: UInt32(place))
    }
  }

  private func writeLexicon(_ writer: PackWriter) throws {
    for (name, section) in [("level-words.tsv", PackSection.levelWords), ("stop.tsv", .stopWords)] {
      guard let url = tables.lexicon.first(where: { $0.lastPathComponent == name }) else { continue }
      try writer.append(bytes: try TSVFile(url).content, to: section)
    }
  }
}
