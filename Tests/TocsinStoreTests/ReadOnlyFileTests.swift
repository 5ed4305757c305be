import Foundation
import Testing

@testable import TocsinStore

@Suite("A database where it cannot be written")
struct ReadOnlyFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin 50%-\(UUID().uuidString)")
  private var path: String { folder.appending(path: Store.fileName).path }

  private func withFile(folderMode: Int, fileMode: Int, _ body: () throws -> Void) throws {
    func setMode(_ mode: Int, _ path: String) throws {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    defer {
      try? setMode(0o700, folder.path)
      try? FileManager.default.removeItem(at: folder)
    }
    _ = try Store(folder: folder.path, access: .readWrite).accept([], received: .noon)
    try setMode(fileMode, path)
    try setMode(folderMode, folder.path)
    try body()
  }

  @Test("it is promised never to change where nobody may write to it")
  func nobodyMayWrite() throws {
    try withFile(folderMode: 0o555, fileMode: 0o444) {
      let uri = try ReadOnlyFile(path: path).immutableURI()
      #expect(uri.hasPrefix("file:/") && uri.contains("tocsin%2050%25-") && uri.hasSuffix("?immutable=1"))
    }
  }

  @Test("nothing is promised where others may write", arguments: [(0o755, 0o444), (0o555, 0o640), (0o575, 0o444)])
  func othersMayWrite(folderMode: Int, fileMode: Int) throws {
    try withFile(folderMode: folderMode, fileMode: fileMode) {
      #expect(throws: StoreError.othersMayWrite(path)) { try ReadOnlyFile(path: path).immutableURI() }
    }
  }

  @Test("a log with changes beside it is not passed over")
  func unmerged() throws {
    try withFile(folderMode: 0o755, fileMode: 0o444) {
      try Data("changes".utf8).write(to: URL(filePath: path + "-wal"))
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      #expect(throws: StoreError.unmerged(path)) { try ReadOnlyFile(path: path).immutableURI() }
    }
  }
}
