import Foundation
import Testing
import TocsinStore

@Suite("A backup beside an ingest")
struct BackupTests {
  @Test("a copy taken while reports come in is whole, and an ingest into it gives the incidents of all of them")
  func copiesWhileRunning() throws {
    let night = try NightOfReports.shared.get()
    try withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      let arguments = ["ingest", night.file.path, "--progress-lines", "--data"]
      let ingest = try BuiltProgram.process(arguments + [data.path], output: folder.appending(path: "ingested"))
      try ingest.run()
      var copies: [URL] = []
      while ingest.isRunning {
        let copy = folder.appending(path: "copy-\(copies.count)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        let promised = try NightOfReports.accepted(in: folder.appending(path: "ingested"))
        if promised.isEmpty { continue }
        let backup = try BuiltProgram.run(
          ["backup", copy.appending(path: Store.fileName).path, "--data", data.path],
          output: folder.appending(path: "copied"))
        #expect(backup.status == 0)
        #expect(try NightOfReports.missing(promised, in: copy) == [])
        copies.append(copy)
      }
      #expect(!copies.isEmpty, "the ingest took long enough for a copy")
      for copy in copies { #expect(try Store(folder: copy.path, access: .readOnly).verify().isWhole) }
      let first = try #require(copies.first)
      #expect(try BuiltProgram.run(arguments + [first.path], output: folder.appending(path: "again")).status == 0)
      #expect(try BuiltProgram.incidents(of: first, output: folder.appending(path: "incidents")) == night.incidents)
    }
  }
}
