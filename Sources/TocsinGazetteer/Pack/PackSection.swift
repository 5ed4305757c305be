/// The sections, in the order of the file, with the size of one record.
enum PackSection: Int, CaseIterable {
  case entries, strings, names, namePlaces, entryNames, children, slots, formLinks, soundSlots, soundLinks, keys,
    airports, levelWords, stopWords

  /// Unit: bytes.
  var recordSize: Int {
    switch self {
    case .entries: 64
    case .names: 16
    case .namePlaces, .formLinks, .soundLinks: 8
    case .entryNames, .children, .keys, .airports: 4
    case .slots, .soundSlots: 16
    case .strings, .levelWords, .stopWords: 1
    }
  }
}

extension PackFormat {
  /// Raise the version with every change of the sections, of the forms or of the keys.
  static let gazetteer = PackFormat(
    kind: "a packed gazetteer", magic: Array("TOCSINGZ".utf8), version: 3, remedy: "build it again",
    sections: PackSection.allCases.map { ("\($0)", $0.recordSize) })
}
