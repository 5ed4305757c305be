internal import Foundation

/// A file or a folder that reports are read from.
public struct IntakePath: Sendable {
  public let path: String
  public let limits: IntakeLimits

  public init(_ path: String, limits: IntakeLimits = IntakeLimits()) {
    self.path = path
    self.limits = limits
  }

  /// The kinds of file, by extension.
  private static let extensions: Set<String> = ["txt", "jsonl", "ndjson", "json"]

  /// The files to read, in order: the path itself, or all files of known kinds below a folder, sorted by path.
  ///
  /// Hidden files are left out, and of `.json` files all but those whose names begin with `result`.
  /// - Throws: `IntakeError` where the path does not exist or is of no known kind.
  public func files() throws(IntakeError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeError(file: path, what: "does not exist", whatToDo: "name a file or a folder of reports")
    }
    if isFolder.boolValue { return filesBelow() }
    guard isKnown(path) else {
      throw IntakeError(
        file: path, what: "is of no known kind", whatToDo: "name a .txt, .jsonl, .ndjson or Telegram result.json file")
    }
    return [path]
  }

  /// Reads one of `files()`, whichever kind it is of.
  /// - Throws: `IntakeError` where it cannot be read, and whatever `handle` throws.
  public func read(file: String, _ handle: (IntakeItem) throws -> Void) throws {
    switch URL(fileURLWithPath: file).pathExtension.lowercased() {
    case "txt": try TextFileSource(path: file, limits: limits).read(handle)
    case "json": try TelegramExportSource(path: file, limits: limits).read(handle)
    default: try JSONLinesSource(path: file, limits: limits).read(handle)
    }
  }

  private func isKnown(_ path: String) -> Bool {
    Self.extensions.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  private func filesBelow() -> [String] {
    let root = URL(fileURLWithPath: path, isDirectory: true)
    let found = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    var files: [String] = []
    while let url = found?.nextObject() as? URL {
      let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      let isExport = url.pathExtension != "json" || url.lastPathComponent.hasPrefix("result")
      if isFile && isExport && isKnown(url.path) { files.append(url.path) }
    }
    return files.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
