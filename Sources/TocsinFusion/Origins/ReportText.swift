internal import Synchronization

/// A report's text with its sketch, which is made when it is first asked for: most reports are never compared.
final class ReportText: Sendable {
  private let text: String
  private let leastWords: Int
  private let made = Mutex<TextPrint?>(nil)

  init(_ text: String, leastWords: Int) {
    self.text = text
    self.leastWords = leastWords
  }

  var print: TextPrint {
    made.withLock { made in
      let print = made ?? TextPrint(text, leastWords: leastWords)
      made = print
      return print
    }
  }
}
