import Foundation
import Testing

/// A real browser that reads the map (`browser/map.py`), and the folder that its screenshots are kept in.
enum MapReader {
  static let missing: Comment =
    "needs the built program, chromium and playwright, the web parts and the packed gazetteer; scripts/test sets them up"

  static var isInstalled: Bool {
    let paths = [BuiltProgram.url.path, "/usr/bin/chromium", python, webParts.path]
    return paths.allSatisfy(FileManager.default.fileExists)
      && (try? run(["-c", "import playwright, axe_playwright_python"]))?.status == 0
  }

  private static let root = BuiltProgram.resources.deletingLastPathComponent()
  private static let webParts = BuiltProgram.resources.appending(path: "downloads/web/maplibre-gl.js")

  private static var python: String {
    ProcessInfo.processInfo.environment["TOCSIN_TEST_PYTHON"] ?? root.appending(path: ".build-venv/bin/python").path
  }

  private static var artefacts: String {
    ProcessInfo.processInfo.environment["TOCSIN_ARTEFACTS"] ?? root.appending(path: "artefacts").path
  }

  static func read(_ address: String) throws -> (status: Int32, output: String) {
    try run([root.appending(path: "Tests/EndToEndTests/browser/map.py").path, address, artefacts])
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-B"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
