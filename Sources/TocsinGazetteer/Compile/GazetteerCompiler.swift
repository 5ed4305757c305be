internal import Foundation
internal import TocsinModel

/// Makes a packed gazetteer of fact tables.
struct GazetteerCompiler {
  let tables: TableSet

  /// The bytes of the packed file.
  func packed() throws -> [UInt8] {
    let words = try LevelWords(Self.levelWords(tables.lexicon))
    let hierarchy = Hierarchy(LayerMerge(base: try locatedRows(), layer: try tables.layerRows()).rows)
    let names = NameIndex(hierarchy, reader: NameReader(levelWords: words))
    var writer = PackWriter()
    writeEntries(hierarchy, names, &writer)
    writeNames(names, common: try CommonWords(tables.lexicon), &writer)
    writeForms(names, exceptions: try InflectionExceptions(tables.lexicon), &writer)
    try writeLexicon(&writer)
    return writer.sealed(fingerprint: tables.fingerprint)
  }

  private func locatedRows() throws -> [FactRow] {
    let centres = try tables.centres()
    let aliases = try AliasTable(tables.lexicon)
    return try tables.rows().map { aliases.named(centres.located($0)) }
  }

  static func levelWords(_ lexicon: [URL]) throws -> [LevelWord] {
    guard let url = lexicon.first(where: { $0.lastPathComponent == "level-words.tsv" }) else { return [] }
    return levelWords(try TSVFile(url))
  }

  static func levelWords(_ file: TSVFile) -> [LevelWord] {
    var words: [LevelWord] = []
    file.forEachRow { fields, _ in if let word = LevelWord(fields) { words.append(word) } }
    return words
  }

  private func writeEntries(_ hierarchy: Hierarchy, _ names: NameIndex, _ writer: inout PackWriter) {
    for index in hierarchy.rows.indices {
      EntryRecord.write(index, hierarchy, nameCount: names.ofPlace[index].count, &writer)
      for name in names.ofPlace[index] { writer.append(UInt32(name), to: .entryNames) }
      for child in hierarchy.children[index] { writer.append(UInt32(child), to: .children) }
    }
    for index in hierarchy.rows.indices.sorted(by: { hierarchy.rows[$0].id < hierarchy.rows[$1].id }) {
      writer.append(UInt32(index), to: .keys)
    }
  }

  private func writeNames(_ names: NameIndex, common: CommonWords, _ writer: inout PackWriter) {
    for name in names.names {
      writer.append(writer.string(name.folded.key), to: .names)
      writer.append(UInt32(writer.count(.namePlaces)), to: .names)
      writer.append(UInt32(name.places.count), to: .names)
      let flags = (name.isBare ? NameFlag.bare : 0) | (common.contains(name.folded) ? NameFlag.common : 0)
      writer.append(flags, to: .names)
      for (place, kind) in name.places {
        writer.append(UInt32(place), to: .namePlaces)
        writer.append(UInt32(kind.rawValue), to: .namePlaces)
      }
    }
  }

  private func writeForms(_ names: NameIndex, exceptions: InflectionExceptions, _ writer: inout PackWriter) {
    var russian = Inflector.russian
    var ukrainian = Inflector.ukrainian
    russian.exceptions = exceptions.russian
    ukrainian.exceptions = exceptions.ukrainian
    var forms = FormIndex()
    var sounds = FormIndex()
    for (index, name) in names.names.enumerated() {
      switch name.language {
      case "ru", "be": forms.add(russian.forms(name.folded, isBare: name.isBare), name: index)
      case "uk": forms.add(ukrainian.forms(name.folded, isBare: name.isBare), name: index)
      default:
        forms.add([NameForm(words: name.folded.words, inflection: .nominative)], name: index)
        sounds.add(sounds: name.folded.words, name: index)
      }
    }
    forms.write(slots: .slots, links: .formLinks, to: &writer)
    sounds.write(slots: .soundSlots, links: .soundLinks, to: &writer)
  }

  private func writeLexicon(_ writer: inout PackWriter) throws {
    for (name, section) in [("level-words.tsv", PackSection.levelWords), ("stop.tsv", .stopWords)] {
      guard let url = tables.lexicon.first(where: { $0.lastPathComponent == name }) else { continue }
      writer.append(bytes: try TSVFile(url).content, to: section)
    }
  }
}
