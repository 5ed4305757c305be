import Foundation

@testable import TocsinGazetteer

/// Every form of every name of the tables, folded, one after another: what the packed gazetteer holds the hashes of.
struct FormList {
  private(set) var text: [UInt8] = []
  /// Where each form ends in `text`.
  private(set) var ends: [UInt64] = []

  init(resources: URL) throws {
    let tables = try TableSet(resources: resources)
    let reader = NameReader(levelWords: LevelWords(try GazetteerCompiler.levelWords(tables.lexicon)))
    let exceptions = try InflectionExceptions(tables.lexicon)
    var russian = Inflector.russian
    var ukrainian = Inflector.ukrainian
    russian.exceptions = exceptions.russian
    ukrainian.exceptions = exceptions.ukrainian
    var seen = Set<PlaceName>()
    for row in try tables.rows() + tables.layerRows() {
      for name in reader.names(row) where seen.insert(name).inserted {
        switch name.language {
        case "ru", "be": add(russian.forms(name.folded, isBare: name.kind == .bare).map(\.words))
        case "uk": add(ukrainian.forms(name.folded, isBare: name.kind == .bare).map(\.words))
        default: add([name.folded.words])
        }
      }
    }
  }

  private mutating func add(_ forms: [[[UInt8]]]) {
    for form in forms {
      text.append(contentsOf: form.joined(separator: [0x20]))
      ends.append(UInt64(text.count))
    }
  }
}
