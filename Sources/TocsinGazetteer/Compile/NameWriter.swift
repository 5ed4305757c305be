internal import Foundation

/// Writes names, the places that bear them, and in the end the index of their forms.
struct NameWriter {
  private var russian = Inflector.russian
  private var ukrainian = Inflector.ukrainian
  private let common: CommonWords
  private var forms: FormIndex
  private var sounds: FormIndex

  init(_ lexicon: [URL], folder: URL) throws {
    let exceptions = try InflectionExceptions(lexicon)
    russian.exceptions = exceptions.russian
    ukrainian.exceptions = exceptions.ukrainian
    common = try CommonWords(lexicon)
    forms = FormIndex(folder: folder)
    sounds = FormIndex(folder: folder)
  }

  /// A town of so many people is meant before the everyday word that it shares its name with.
  private static let townPopulation = 5_000

  /// - Returns: the name's number.
  @discardableResult
  mutating func write(_ name: NameIndex.Name, people: Int = 0, _ writer: PackWriter) throws -> UInt32 {
    guard let number = UInt32(exactly: writer.count(.names)), number < FormLink.beginning else {
      throw GazetteerError.tooLarge(what: "names", limit: Int(FormLink.beginning))
    }
    try writer.append(try writer.string(name.folded.key), to: .names)
    try writer.append(UInt32(writer.count(.namePlaces)), to: .names)
    try writer.append(UInt32(name.places.count), to: .names)
    let flags =
      (name.isBare ? NameFlag.bare : 0)
      | (common.contains(name.folded) && people < Self.townPopulation ? NameFlag.common : 0)
    try writer.append(flags, to: .names)
    for (place, kind) in name.places {
      try writer.append(UInt32(place), to: .namePlaces)
      try writer.append(UInt32(kind.rawValue), to: .namePlaces)
    }
    try addForms(name, number)
    return number
  }

  private mutating func addForms(_ name: NameIndex.Name, _ number: UInt32) throws {
    switch name.language {
    case "ru", "be": try forms.add(russian.forms(name.folded, isBare: name.isBare), name: number)
    case "uk": try forms.add(ukrainian.forms(name.folded, isBare: name.isBare), name: number)
    default:
      try forms.add([NameForm(words: name.folded.words, inflection: .nominative)], name: number)
      try sounds.add(sounds: name.folded.words, name: number)
    }
  }

  mutating func writeForms(to writer: PackWriter) throws {
    try forms.write(slots: .slots, links: .formLinks, to: writer)
    try sounds.write(slots: .soundSlots, links: .soundLinks, to: writer)
  }
}
