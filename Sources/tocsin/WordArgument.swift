internal import ArgumentParser

/// One of a few words on the command line.
enum WordArgument {
  static func read<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(text)' is not known here; write one of \(words).")
    }
    return word
  }
}
