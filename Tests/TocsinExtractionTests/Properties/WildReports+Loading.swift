internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// What wild reports are made of, out of the project's own tables and labelled reports.
extension WildReports {
  /// - Parameter project: the project's folder.
  init(project: URL) throws {
    reports = try Self.lines(project.appending(path: "Corpus/reports/dev.jsonl")).map(Self.report)
    words = try Self.words(project.appending(path: "Data/lexicon"))
    names = try Self.names(project.appending(path: "Data/gazetteer"))
  }

  private static func lines(_ url: URL) throws -> [Substring] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  private static func report(_ line: Substring) throws -> Document {
    struct Line: Decodable { let id, lang, published, publisher, home, text: String? }
    let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    return Document(
      id: line.id ?? "", text: line.text ?? "", published: line.published.flatMap { Timestamp($0) },
      publisher: line.publisher, home: line.home, language: line.lang.flatMap(Language.init))
  }

  /// The forms of every table of the lexicon, without the signs of the pattern language.
  private static func words(_ folder: URL) throws -> [String] {
    let tables = try Language.allCases.flatMap { try self.tables(folder.appending(path: $0.rawValue)) }
    return try tables.flatMap(lines).compactMap { row in
      row.prefix { $0 != "\t" }.split(separator: "|").first.map { String($0).replacing("*", with: "ы") }
    }
  }

  /// The names of some places of every table of the gazetteer.
  private static func names(_ folder: URL) throws -> [String] {
    try tables(folder).flatMap { try lines($0).dropFirst().prefix(3000) }.flatMap { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(3).prefix(2).map(String.init)
    }.filter { !$0.isEmpty }
  }

  private static func tables(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "tsv" }.sorted { $0.path < $1.path }
  }
}
