internal import Foundation

/// The folder of data files that the program reads: lexicon, gazetteer, boundaries, page.
enum ResourceFolder {
  /// Looks at `TOCSIN_RESOURCES`, then for a folder `Data` beside the executable and in each folder above it.
  ///
  /// - Throws: `CommandError` that lists where it looked.
  static func find() throws -> URL {
    let environment = ProcessInfo.processInfo.environment["TOCSIN_RESOURCES"]
    if let named = environment, !named.isEmpty { return try checked(URL(fileURLWithPath: named, isDirectory: true)) }
    var folder = executable.deletingLastPathComponent()
    while true {
      let candidate = folder.appendingPathComponent("Data", isDirectory: true)
      if isResourceFolder(candidate) { return candidate }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { break }
      folder = parent
    }
    throw CommandError(
      subject: "Data", problem: "no data folder lies beside \(executable.path) or above it",
      remedy: "copy the folder Data beside the program, or name it in TOCSIN_RESOURCES")
  }

  /// The running program, its symbolic links resolved.
  static var executable: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  }

  private static func checked(_ folder: URL) throws -> URL {
    guard isResourceFolder(folder) else {
      throw CommandError(
        subject: folder.path, problem: "is no data folder: it has no lexicon",
        remedy: "set TOCSIN_RESOURCES to the project's folder Data")
    }
    return folder
  }

  private static func isResourceFolder(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("lexicon").path)
  }
}

/// A failure of a command: where, what, and what to do. Printed as `where: what; what to do`.
struct CommandError: Error, CustomStringConvertible {
  let subject: String
  let problem: String
  let remedy: String

  var description: String { "\(subject): \(problem); \(remedy)" }
}
