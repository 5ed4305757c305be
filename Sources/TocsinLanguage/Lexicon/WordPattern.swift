/// A sequence of words to be found in a text, as a lexicon row writes it.
///
/// | written | matches |
/// | --- | --- |
/// | `сбит` | the folded word itself |
/// | `сбит*` | any word that begins so |
/// | `мэр\|глава` | one of several words (each may end in `*`) |
/// | `?` | any one word or number |
/// | `...` | up to three words or numbers, or none |
///
/// A hyphen counts as a space; quotation marks in the text are passed over.
struct WordPattern: Sendable {
  enum Word: Sendable, Hashable {
    case exact(hash: UInt64)
    case prefix([UInt8])
  }

  enum Element: Sendable {
    case words([Word])
    case any
    case gap
  }

  let elements: [Element]

  /// The most words that `...` may stand for.
  static let longestGap = 3

  /// `nil` where the form has no word, or begins or ends with a gap.
  init?(_ form: String) {
    var elements: [Element] = []
    for part in form.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
      if part.elementsEqual("?".utf8) {
        elements.append(.any)
      } else if part.elementsEqual("...".utf8) {
        elements.append(.gap)
      } else {
        let words = part.split(separator: UInt8(ascii: "|")).compactMap(Self.word)
        guard !words.isEmpty else { return nil }
        elements.append(.words(words))
      }
    }
    guard case .words = elements.first, let last = elements.last else { return nil }
    if case .gap = last { return nil }
    self.elements = elements
  }

  private static func word(_ written: Substring.UTF8View.SubSequence) -> Word? {
    let isPrefix = written.last == UInt8(ascii: "*")
    let folded = Fold.word(Array(isPrefix ? written.dropLast() : written))
    guard !folded.isEmpty else { return nil }
    return isPrefix ? .prefix(folded) : .exact(hash: FNV1a.hash(folded))
  }

  /// The hashes of the words that must stand second, each once; `nil` where it need not be one of certain words.
  var exactSecondWords: Set<UInt64>? {
    guard elements.count > 1, case .words(let words) = elements[1] else { return nil }
    let hashes = words.compactMap { word -> UInt64? in
      guard case .exact(let hash) = word else { return nil }
      return hash
    }
    return hashes.count == words.count ? Set(hashes) : nil
  }

  var firstWords: [Word] {
    guard case .words(let words) = elements.first else { return [] }
    return words
  }
}
