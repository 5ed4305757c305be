internal import TocsinLanguage
internal import TocsinModel

/// Reads an adjective as the country whose name it begins with: «российская», «в українському небі», "Romanian".
struct CountryAdjective {
  let gazetteer: Gazetteer
  let text: TokenizedText

  /// Letters that the adjective and the name must share, and how many of the name's may follow them («Росси-я», «Украин-а»).
  private static let sharedLetters = 4
  private static let endingLetters = 2

  /// The country of the words' only adjective; `nil` where none or several fit.
  func country(in words: Range<Int>) -> Int? {
    let found = Set(words.filter { text.tokens[$0].kind == .word }.flatMap(countries))
    return found.count == 1 ? found.first : nil
  }

  private func countries(_ token: Int) -> [Int] {
    let word = Array(String(decoding: text.foldedBytes(token), as: UTF8.self).unicodeScalars)
    guard word.count > Self.sharedLetters + Self.endingLetters else { return [] }
    return (0..<gazetteer.pack.count(.entries)).lazy.prefix { gazetteer.pack.level($0) == .country }.filter { country in
      gazetteer.nameKeys(of: PlaceID(country)).contains {
        begins(word, Array(String(decoding: $0, as: UTF8.self).unicodeScalars))
      }
    }
  }

  private func begins(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    let shared = zip(word, name).prefix { $0 == $1 }.count
    return shared >= Self.sharedLetters && name.count - shared <= Self.endingLetters && shared < word.count
  }
}
