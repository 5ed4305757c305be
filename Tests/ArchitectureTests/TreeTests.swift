import Foundation
import Testing

@Suite("The files that are committed", .enabled(if: Checkout.isRepository, "this is no git checkout"))
struct TreeTests {
  /// Extended regular expressions that no tracked text may match, and what each stands for.
  static let forbidden = [
    ("an absolute path of one machine", "(^|[^A-Za-z0-9_.*~-])/(home|root|Users|work|farm)/"),
    ("a temporary folder of one machine", "/tmp/(bash_jobs|tmp\\.)"),
    ("a mark of work left undone", "\\b(TODO|FIXME|XXX)[:( ]"),
  ]

  @Test("no tracked text holds", arguments: forbidden)
  func holdsNothingForbidden(what: String, pattern: String) throws {
    let found = try Command.run(
      "git", "grep", "-nIE", pattern, "--", ".", ":!Tests/ArchitectureTests/TreeTests.swift", accepted: [0, 1])
    let lines = String(decoding: found, as: UTF8.self)
    #expect(lines.isEmpty, "\(what): \(lines)")
  }

  @Test("no package's own file is tracked")
  func holdsNoPackageFile() throws {
    let tracked = String(decoding: try Command.run("git", "ls-files"), as: UTF8.self).split(separator: "\n")
    let packed = tracked.filter { path in
      [".whl", ".deb", ".jar", ".zip", ".gz", ".xz", ".pbf", ".xlsx"].contains { path.hasSuffix($0) }
        || path.contains("maplibre-gl")
    }
    #expect(packed.isEmpty, "\(packed)")
  }
}
