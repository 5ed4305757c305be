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
    let data = root.appendingPathComponent("Data")
    let lexicon = try Lexicon(folder: data.appendingPathComponent("lexicon"))
    return Extractor(gazetteer: try Gazetteer.load(resources: data).gazetteer, lexicon: lexicon)
  }

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: corpus.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
