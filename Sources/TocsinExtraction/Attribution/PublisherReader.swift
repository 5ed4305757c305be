internal import TocsinLanguage
internal import TocsinModel

/// Which office publishes a report: what it says of itself is nobody else's claim.
struct PublisherReader {
  let lexicon: Lexicon

  /// The offices that the publisher's name names, in any language; none for newsrooms.
  func roles(of publisher: String?) -> Set<SourceRole> {
    guard let publisher else { return [] }
    let text = TokenizedText(publisher)
    let roles = Language.allCases.compactMap { lexicon[$0] }.flatMap { vocabulary in
      let document = Document(id: "", text: publisher)
      return Reading(document, text: text, language: .english, vocabulary: vocabulary).marks.compactMap(\.role)
    }
    return Set(roles.filter(\.holdsOn))
  }
}

extension Mark {
  /// The office that it names.
  fileprivate var role: SourceRole? {
    guard case .role(let role) = sense else { return nil }
    return role
  }
}
