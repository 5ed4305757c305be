internal import Foundation

/// The folder `Data` with the tables and page parts that the program reads.
enum ResourceFolder {
  static let environmentVariable = "TOCSIN_RESOURCES"

  /// The folder that the environment names; else `Data` beside the executable, or beside a folder around it.
  /// - Throws: `CommandFailure` where there is none.
  static func find() throws -> URL {
    if let named = ProcessInfo.processInfo.environment[environmentVariable] {
      let folder = URL(filePath: named, directoryHint: .isDirectory)
      if isData(folder) { return folder }
      throw CommandFailure("\(named): holds no lexicon; let \(environmentVariable) name the program's folder Data")
    }
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    while true {
      let data = folder.appending(path: "Data", directoryHint: .isDirectory)
      if isData(data) { return data }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path || folder.path == "/" { break }
      folder = parent
    }
    throw CommandFailure(
      "Data: not found beside the program; keep the folder there, or name it by \(environmentVariable)")
  }

  private static func isData(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "lexicon").path)
  }
}
