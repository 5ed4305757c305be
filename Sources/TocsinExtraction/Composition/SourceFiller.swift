internal import TocsinLanguage
internal import TocsinModel

/// Whose claim an event is that stands in a sentence without a speaker.
struct SourceFiller {
  let reading: Reading
  let attributions: [Int: AttributionFact]
  /// The speakers of each paragraph, and the regions that their sentences name.
  private let paragraphs: [Int: [Int]]
  private let regions: [Int: Set<String>]

  init(reading: Reading, attributions: [Int: AttributionFact], clauses: [Clause]) {
    self.reading = reading
    self.attributions = attributions
    paragraphs = Dictionary(grouping: attributions.keys) { reading.sentences[$0].paragraph }
    var regions: [Int: Set<String>] = [:]
    for clause in clauses where attributions[clause.sentenceIndex]?.attribution.role.isRegional == true {
      let named = clause.loci + clause.speakerLoci + clause.addresseeLoci
      regions[clause.sentenceIndex, default: []].formUnion(named.compactMap(\.place.region))
    }
    self.regions = regions
  }

  func fill(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].attribution == nil {
      if let fact = speaker(of: drafts[index], drafts) { drafts[index].set(fact) }
    }
  }

  /// The speaker of the sentences before, who goes on speaking; else the one whom the next sentences name; else the only
  /// office of the report. Bystanders and newsrooms speak for their own sentence, and end what an office said.
  ///
  /// An evacuation told behind a speaker is the newsroom's own word.
  /// Alerts and closures are public facts: without a speaker before them the publisher itself tells of them.
  private func speaker(of draft: Draft, _ drafts: [Draft]) -> AttributionFact? {
    let near = (paragraphs[draft.paragraph] ?? []).filter { speaks(at: $0, for: draft) }
    if let before = near.filter({ $0 <= draft.sentence }).max().flatMap({ attributions[$0] }) {
      if draft.kind == .evacuation, attributions[draft.sentence] == nil { return nil }
      return before.attribution.role.holdsOn ? before : nil
    }
    guard draft.kind != .alert, draft.kind != .restriction else { return nil }
    let after = near.filter { $0 > draft.sentence && attributions[$0]?.attribution.role.holdsOn == true }
    return after.min().flatMap { attributions[$0] } ?? ofReport(draft, drafts)
  }

  /// Whether who speaks in a sentence may speak of an event elsewhere: the head of a region does not tell of another.
  private func speaks(at sentence: Int, for draft: Draft) -> Bool {
    guard attributions[sentence]?.attribution.role.isRegional == true else { return true }
    let regions = regions[sentence] ?? []
    let own = Set(draft.loci.compactMap(\.place.region))
    return regions.isEmpty || own.isEmpty || !regions.isDisjoint(with: own)
  }

  /// The only office of the report; a regional one speaks for its own region alone.
  private func ofReport(_ draft: Draft, _ drafts: [Draft]) -> AttributionFact? {
    let offices = attributions.filter { $0.value.attribution.role.holdsOn && speaks(at: $0.key, for: draft) }
    guard Set(offices.values.map(\.attribution.role)).count == 1,
      let first = offices.min(by: { $0.key < $1.key })
    else { return nil }
    let paragraph = reading.sentences[first.key].paragraph
    let regions = Set(drafts.filter { $0.paragraph == paragraph }.compactMap(\.region))
    let isElsewhere = draft.region.map { !regions.isEmpty && !regions.contains($0) } ?? !regions.isEmpty
    return first.value.attribution.role.isRegional && isElsewhere ? nil : first.value
  }
}

extension Draft {
  fileprivate var region: String? { loci.first?.place.region }
}

extension SourceRole {
  /// Whether what stands around a sentence of this speaker is his word too: an office reports, bystanders are quoted.
  var holdsOn: Bool {
    switch self {
    case .media, .witnesses, .other: false
    default: true
    }
  }

  /// Whether its holder speaks for one region or a part of it.
  fileprivate var isRegional: Bool {
    switch self {
    case .governor, .mayor, .districtHead, .militaryAdministration, .operationalHeadquarters: true
    default: false
    }
  }
}
