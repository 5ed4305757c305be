internal import Foundation
internal import TocsinExtraction
internal import TocsinGazetteer

/// The project's own data, found from this file's place in the checkout.
enum CorpusFolder {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let corpus = root.appendingPathComponent("Corpus")

  /// The extractor over the project's lexicon and gazetteer, loaded once.
  static let extractor = Result {
    Extractor(
      gazetteer: try Gazetteer.load(resources: root.appendingPathComponent("Data")).gazetteer,
      lexicon: try lexicon.get())
  }

  static let lexicon = Result { try Lexicon(folder: root.appendingPathComponent("Data/lexicon")) }

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: corpus.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
