internal import TocsinLanguage
internal import TocsinModel

/// The threat of an event that stands in a clause without one.
struct ThreatFiller {
  private let named: [(clause: Clause, threat: ThreatFact)]

  init(_ clauses: [Clause]) {
    named = clauses.flatMap { clause in clause.threats.map { (clause, $0) } }
  }

  func fill(_ drafts: inout [Draft]) {
    let classes = Set(named.map(\.threat.threat)).subtracting([.unknown])
    for index in drafts.indices where drafts[index].threat == nil {
      let draft = drafts[index]
      let before = named.last { clause, _ in
        clause.sentenceIndex <= draft.sentence && clause.sentence.paragraph >= draft.paragraph - 1
      }
      let only = classes.count == 1 ? named.first(where: { $0.threat.threat == classes.first }) : nil
      if draft.kind == .explosion { continue }
      let kind = draft.kind.rawValue.prefix(5)
      if let only {
        let near = named.last { $0.threat.threat == classes.first && $0.clause.sentenceIndex <= draft.sentence }
        let where_ =
          near.map {
            $0.clause.sentenceIndex == draft.sentence
              ? "sent"
              : $0.clause.sentence.paragraph == draft.paragraph
                ? "par" : $0.clause.sentence.paragraph == 0 ? "head" : "far"
          } ?? "after"
        drafts[index].borrow(only.threat)
        drafts[index].quote("z_\(kind)_only_\(where_)", 0..<1)
      } else if let before, before.threat.threat != .unknown {
        drafts[index].borrow(before.threat)
        drafts[index].quote(
          "z_\(kind)_many_\(before.clause.sentenceIndex == draft.sentence ? "sent" : before.clause.sentence.paragraph == draft.paragraph ? "par" : "prev")",
          0..<1)
      } else {
        drafts[index].quote("z_\(kind)_unfilled\(classes.count)", 0..<1)
      }
    }
  }
}
