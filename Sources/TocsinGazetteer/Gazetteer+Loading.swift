public import Foundation

extension Gazetteer {
  /// A gazetteer with a word on how it came about.
  public struct Loaded: Sendable {
    public let gazetteer: Gazetteer
    /// What a user should know: that the packed file is missing or stale, and what to do; `nil` where all is well.
    public let note: String?
  }

  /// The packed file of a resource folder.
  public static func packURL(resources: URL) -> URL { resources.appending(path: "gazetteer.pack") }

  /// Opens `gazetteer.pack` of a resource folder where it matches the tables beside it; compiles the tables otherwise.
  ///
  /// A folder with the packed file and no tables is complete. Files of streets and houses in `imports/` are opened too; one
  /// that is damaged is left out with a note.
  public static func load(resources: URL) throws -> Loaded {
    try loadTables(resources: resources).withAddresses(in: resources.appending(path: "imports"))
  }

  private static func loadTables(resources: URL) throws -> Loaded {
    let path = packURL(resources: resources).path
    let tables = try? TableSet(resources: resources)
    guard let tables, !tables.tables.isEmpty else {
      return Loaded(gazetteer: try Gazetteer(contentsOf: path), note: nil)
    }
    do {
      let gazetteer = try Gazetteer(contentsOf: path)
      if gazetteer.isMade(of: tables, path) { return Loaded(gazetteer: gazetteer, note: nil) }
      return try compiled(tables, "\(path) is older than its tables")
    } catch let error as GazetteerError {
      return try compiled(tables, error.description)
    }
  }

  /// Whether the packed file of a resource folder is whole and matches the tables beside it.
  public static func isCurrent(resources: URL) -> Bool {
    guard let tables = try? TableSet(resources: resources),
      let gazetteer = try? Gazetteer(contentsOf: packURL(resources: resources).path)
    else { return false }
    return gazetteer.isMade(of: tables, packURL(resources: resources).path)
  }

  /// Whether the tables are those that it was made of: read whole once, and again after one was written.
  private func isMade(of tables: TableSet, _ path: String) -> Bool {
    let state = CheckStamp.state(of: tables.paths)
    let packState = CheckStamp.state(of: [path])
    if let state, let packState, CheckStamp(beside: path) == CheckStamp(pack: packState, tables: state) { return true }
    guard pack.fingerprint == tables.fingerprint else { return false }
    if let state, let packState { CheckStamp(pack: packState, tables: state).keep(beside: path) }
    return true
  }

  private static func compiled(_ tables: TableSet, _ reason: String) throws -> Loaded {
    let gazetteer = try Gazetteer(PackBytes(copying: GazetteerCompiler(tables: tables).packed()), path: "tables")
    return Loaded(gazetteer: gazetteer, note: "\(reason); compiled in memory, `tocsin gazetteer build` makes it fast")
  }

  /// Compiles the tables of a resource folder into its packed file, whole or not at all.
  ///
  /// - Parameter progress: how many imported places were written, now and then.
  /// - Returns: the file's size in bytes.
  public static func build(resources: URL, progress: (Int) -> Void = { _ in }) throws -> Int {
    let compiler = GazetteerCompiler(tables: try TableSet(resources: resources))
    return try compiler.write(to: packURL(resources: resources).path, progress: progress)
  }
}
