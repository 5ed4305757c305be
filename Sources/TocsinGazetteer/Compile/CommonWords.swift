internal import Foundation

/// Everyday words that are names of small places too: `common-words.tsv`, columns form, lang, source.
struct CommonWords {
  private var words: Set<[UInt8]> = []

  init(_ lexicon: [URL]) throws {
    guard let url = lexicon.first(where: { $0.lastPathComponent == "common-words.tsv" }) else { return }
    try TSVFile(url).forEachRow { fields, _ in
      if let word = FoldedName(String(fields[0])).words.first { words.insert(word) }
    }
  }

  func contains(_ name: FoldedName) -> Bool { name.words.count == 1 && words.contains(name.words[0]) }
}
