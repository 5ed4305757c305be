internal import TocsinLanguage
internal import TocsinModel

/// How long a report and its lines are: live channels post a few words, or lines of a few words.
extension Reading {
  /// Whether it has no more words than this.
  func isShort(_ words: Int) -> Bool { text.tokens.count { $0.kind == .word } <= words }

  /// «3 на Ніжин / 2 Бахмач / ще 1 повз Прилуки»: several lines of a few words each, none on what was hit, downed or closed.
  var isOfShortLines: Bool {
    var words: [Int: Int] = [:]
    for sentence in sentences {
      words[sentence.line, default: 0] += sentence.tokens.count { text.tokens[$0].kind == .word }
    }
    guard words.count > 1, words.values.allSatisfy({ $0 <= Self.longestLine }) else { return false }
    return !marks.contains(where: \.tellsOfEffect)
  }

  /// Whether all that it tells is what moves where and which alerts hold, as the posts of live channels do: those who know
  /// what they are about need no word for the threat.
  var isOfCourses: Bool {
    language != .english && !hasOutcome { $0.kind != .sighting && $0.kind != .alert }
      && (hasOutcome { $0.kind == .alert } || marks.contains { $0.dimension == .threat })
  }

  /// Unit: words.
  private static let longestLine = 10
}

extension Mark {
  /// Whether it tells of anything but where threats are and where people are warned of them.
  fileprivate var tellsOfEffect: Bool {
    switch sense {
    case .harm, .casualty(.killed), .casualty(.injured), .fire(true), .discourse(.unrelated), .discourse(.aviation):
      true
    case .outcome(let outcome): outcome.kind != .sighting && outcome.kind != .alert
    default: false
    }
  }
}
