import Foundation
import Testing
import TocsinStore

@Suite("Disks that are full or cannot be written")
struct DiskTests {
  private static let noMounts: Comment = "this user may not mount anything, not even in a namespace of its own"

  @Test(
    "a full disk ends an ingest with an error that says so, what was accepted stays, and with more space it completes",
    .enabled(if: OwnMounts.areAllowed, noMounts))
  func fullDisk() throws {
    try expectCompletion(reason: "full") { folder, night in
      try OwnMounts.run(
        """
        ingest() { tocsin ingest "$night" --progress-lines --data "$disk/data" > "$folder/$1"; echo "$1 $?"; }
        ingest first
        tocsin verify --quick --data "$disk/data" > "$folder/verified"; echo "verify $?"
        mount -o remount,size=64m "$disk"
        ingest second
        cp -r "$disk/data" "$folder/data"
        """, folder: folder, variables: ["night": night.file.path])
    }
  }

  @Test("a limit on the size of files does the same")
  func limitedFile() throws {
    try expectCompletion(reason: "disk I/O error") { folder, night in
      try Shell.run(
        [
          "bash", "-c",
          """
          trap '' XFSZ
          ingest() { "$program" ingest "$night" --progress-lines --data "$folder/data" > "$folder/$1"; echo "$1 $?"; }
          (ulimit -f 600; ingest first)
          "$program" verify --quick --data "$folder/data" > "$folder/verified"; echo "verify $?"
          ingest second
          """,
        ], folder: folder, variables: ["night": night.file.path])
    }
  }

  /// Expects of an ingest that fails, a check and an ingest that does not that nothing was lost between them.
  private func expectCompletion(
    reason: String, _ body: (URL, NightOfReports) throws -> Shell.Outcome
  ) throws {
    let night = try NightOfReports.shared.get()
    try withTemporaryFolder { folder in
      let outcome = try body(folder, night)
      #expect(outcome.output == "first 1\nverify 0\nsecond 0\n")
      #expect(outcome.errors.contains("tocsin.sqlite: cannot be written (") && outcome.errors.contains(reason))
      let promised = try NightOfReports.accepted(in: folder.appending(path: "first"))
      #expect(!promised.isEmpty && promised.count < NightOfReports.count)
      let data = folder.appending(path: "data")
      #expect(try NightOfReports.missing(promised, in: data) == [])
      #expect(try BuiltProgram.incidents(of: data, output: folder.appending(path: "incidents")) == night.incidents)
    }
  }

  @Test(
    "a store on a read-only disk is read, checked and copied, and an ingest into it says that it cannot be written",
    .enabled(if: OwnMounts.areAllowed, noMounts))
  func readOnlyDisk() throws {
    let night = try NightOfReports.shared.get()
    try withTemporaryFolder { folder in
      let outcome = try OwnMounts.run(
        """
        mount -o remount,size=64m "$disk"
        tocsin ingest "$night" --data "$disk/data" > "$folder/ingested"
        mount -o remount,ro "$disk"
        tocsin incidents --data "$disk/data" > "$folder/incidents"; echo "incidents $?"
        tocsin verify --data "$disk/data" > "$folder/verified"; echo "verify $?"
        tocsin backup "$folder/tocsin.sqlite" --data "$disk/data" > "$folder/copied"; echo "backup $?"
        tocsin ingest "$night" --data "$disk/data"; echo "ingest $?"
        """, folder: folder, variables: ["night": night.file.path])
      #expect(outcome.output == "incidents 0\nverify 0\nbackup 0\ningest 1\n")
      #expect(outcome.errors.contains("disk/data/tocsin.sqlite: the store cannot be opened ("))
      #expect(try String(contentsOf: folder.appending(path: "incidents"), encoding: .utf8) == night.incidents)
      #expect(try Store(folder: folder.path, access: .readOnly).verify().isWhole)
    }
  }

  @Test(
    "a store whose log of changes was left on a read-only disk is not read without it",
    .enabled(if: OwnMounts.areAllowed, noMounts))
  func unmergedChanges() throws {
    let night = try NightOfReports.shared.get()
    try withTemporaryFolder { folder in
      let outcome = try OwnMounts.run(
        """
        mount -o remount,size=64m "$disk"
        touch "$folder/first"
        "$program" ingest "$night" --progress-lines --data "$disk/data" > "$folder/first" & ingest=$!
        until grep -q accepted "$folder/first"; do sleep 0.01; done
        kill -9 $ingest; wait $ingest 2> "$folder/killed"
        rm "$disk/data/tocsin.sqlite-shm"
        mount -o remount,ro "$disk"
        tocsin verify --data "$disk/data"; echo "verify $?"
        """, folder: folder, variables: ["night": night.file.path])
      #expect(outcome.output == "verify 1\n")
      #expect(outcome.errors.contains("holds changes that were not merged"))
    }
  }
}
