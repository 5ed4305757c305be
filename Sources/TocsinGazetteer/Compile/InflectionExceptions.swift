internal import Foundation

/// Forms that no rule of the inflector makes: `inflections.tsv`, columns lang, nominative, forms joined by `|`, source.
struct InflectionExceptions {
  private(set) var russian: [[UInt8]: [[UInt8]]] = [:]
  private(set) var ukrainian: [[UInt8]: [[UInt8]]] = [:]

  init(_ lexicon: [URL]) throws {
    guard let url = lexicon.first(where: { $0.lastPathComponent == "inflections.tsv" }) else { return }
    try TSVFile(url).forEachRow { fields, _ in
      guard fields.count >= 3, let word = FoldedName(String(fields[1])).words.first else { return }
      let forms = fields[2].split(separator: "|").compactMap { FoldedName(String($0)).words.first }
      if fields[0] == "ru" { russian[word, default: []] += forms } else { ukrainian[word, default: []] += forms }
    }
  }
}
