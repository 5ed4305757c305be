import Foundation
import GRDB
import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Opening, checking and copying a store")
struct OpeningTests {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  @Test("a commit waits for the disk")
  func isDurable() throws {
    let level = try store.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    let journal = try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(level == 2 && journal == "wal")
  }

  @Test("a reader sees what a writer beside it has committed, and cannot write")
  func readsBesideWriter() throws {
    let reader = try Store(folder: temporary.folder, access: .readOnly)
    try temporary.accept("1", "Debris fell.")
    #expect(try reader.summary().reports == 1)
    #expect(throws: StoreError.readOnly(reader.path)) { try reader.accept([], received: .noon) }
  }

  @Test("a store that is not there is not made by a reader")
  func refusesMissing() {
    let folder = temporary.folder + "-none"
    #expect(throws: StoreError.missing(folder + "/tocsin.sqlite")) { try Store(folder: folder, access: .readOnly) }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("a store of a newer program is refused", arguments: [Store.Access.readWrite, .readOnly])
  func refusesNewer(access: Store.Access) throws {
    try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 later')") }
    #expect(throws: StoreError.newer(store.path)) { try Store(folder: temporary.folder, access: access) }
  }

  @Test("a file that is no database is told apart from a missing one")
  func refusesRubbish() throws {
    let folder = temporary.folder + "-rubbish"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("no database at all, and long enough to be looked at".utf8).write(
      to: URL(filePath: folder + "/tocsin.sqlite"))
    #expect(throws: StoreError.self) { try Store(folder: folder, access: .readWrite) }
  }

  @Test("a check finds a text that was changed behind the store's back")
  func findsTampering() throws {
    try temporary.accept("1", "Debris fell.")
    #expect(try store.verify().isWhole)
    try store.write { try $0.execute(sql: "UPDATE report SET text = CAST('Nothing fell.' AS BLOB)") }
    let problems = try store.verify().problems
    #expect(problems == ["report gov/1 revision 1: the text does not have its SHA-256"])
  }

  @Test("a check finds a row whose parent is gone")
  func findsOrphans() throws {
    try temporary.accept("1", "Debris fell.")
    try store.writeUnchecked("DELETE FROM source")
    #expect(try store.verify().problems.first?.contains("refers to a source") == true)
  }

  @Test("a backup is a store of its own, and replaces an older one")
  func backsUp() throws {
    let folder = temporary.folder + "-copy"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 1...2 {
      try temporary.accept("\(number)", "Debris fell.")
      try store.backup(to: folder + "/tocsin.sqlite")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["tocsin.sqlite"])
    }
    let copy = try Store(folder: folder, access: .readOnly)
    #expect(try copy.summary() == store.summary())
    #expect(try copy.verify().isWhole)
  }

  @Test("a backup to where nothing can be written says so and leaves nothing")
  func refusesBackup() {
    #expect(throws: StoreError.self) { try store.backup(to: "/nowhere/at/all/copy.sqlite") }
  }

  @Test(
    "the digest is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func digests(text: String, digest: String) {
    #expect(TextDigest.sha256(text) == digest)
  }

  @Test("incidents by time and by box are looked up by index")
  func usesIndexes() throws {
    let filter = IncidentFilter(box: BoundingBox(west: 1, south: 1, east: 2, north: 2), from: .noon, to: .noon)
    let plan = try store.read { database in
      try Row.fetchAll(
        database,
        sql: "EXPLAIN QUERY PLAN SELECT id FROM incident \(filter.clause.sql) ORDER BY from_at DESC, id LIMIT 5",
        arguments: filter.clause.arguments
      ).map { $0["detail"] as String }
    }
    #expect(!plan.contains { $0.hasPrefix("SCAN incident") && !$0.contains("INDEX") && !$0.contains("VIRTUAL") })
  }
}

extension Store {
  /// Writes with references unchecked, as a broken disk would.
  func writeUnchecked(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: sql)
    }
  }
}
