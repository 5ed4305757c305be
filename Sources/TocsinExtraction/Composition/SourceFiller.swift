internal import TocsinLanguage
internal import TocsinModel

/// Whose claim an event is that stands in a sentence without a speaker.
struct SourceFiller {
  let reading: Reading
  let attributions: [Int: AttributionFact]

  func fill(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].attribution == nil {
      let draft = drafts[index]
      guard let fact = inParagraph(of: draft) ?? (isNotice(draft) ? nil : ofReport()) else { continue }
      drafts[index].set(fact)
    }
  }

  /// The speaker of the sentences before, who goes on speaking; else the one whom the next sentences name.
  private func inParagraph(of draft: Draft) -> AttributionFact? {
    let near = attributions.filter {
      reading.sentences[$0.key].paragraph == draft.paragraph && $0.value.attribution.role.holdsOn
    }
    let before = near.filter { $0.key <= draft.sentence }.max { $0.key < $1.key }?.value
    if isNotice(draft) { return before }
    return before ?? near.filter { $0.key > draft.sentence }.min { $0.key < $1.key }?.value
  }

  /// Alerts and closures are public facts: without a speaker beside them the publisher itself tells of them.
  private func isNotice(_ draft: Draft) -> Bool { draft.kind == .alert || draft.kind == .restriction }

  /// The only office that the report quotes.
  private func ofReport() -> AttributionFact? {
    let offices = attributions.filter { $0.value.attribution.role.holdsOn }
    guard Set(offices.values.map(\.attribution.role)).count == 1 else { return nil }
    return offices.min { $0.key < $1.key }?.value
  }
}

extension SourceRole {
  /// Whether what stands around a sentence of this speaker is his word too: an office reports, bystanders are quoted.
  var holdsOn: Bool {
    switch self {
    case .media, .witnesses, .other: false
    default: true
    }
  }
}
