import Foundation

/// A Swift file below Sources, with the module that it belongs to.
struct SourceFile {
  let module: String
  let path: String
  let imports: [String]

  static func all() throws -> [SourceFile] {
    let sources = Checkout.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let module = String(path.prefix { $0 != "/" })
      return SourceFile(module: module, path: "Sources/\(path)", imports: imports(in: text))
    }
  }

  /// The modules that the lines of `text` import, whatever attributes and access levels stand before.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy(isModifier) else { return nil }
      let named = words[(keyword + 1)...].first { !kinds.contains(String($0)) }
      return named.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }
  }

  private static let kinds: Set = ["struct", "class", "enum", "protocol", "func", "typealias", "var", "let"]
  private static let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]

  private static func isModifier(_ word: Substring) -> Bool { word.hasPrefix("@") || levels.contains(word) }
}
