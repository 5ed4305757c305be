internal import TocsinLanguage
internal import TocsinModel

/// Whose claim an event is that stands in a sentence without a speaker.
struct SourceFiller {
  let reading: Reading
  let attributions: [Int: AttributionFact]
  /// The speakers of each paragraph, and the regions that their sentences name.
  private let paragraphs: [Int: [Int]]
  private let regions: [Int: Set<String>]
  private let occasions: Occasions
  /// The lines of a chronicle that begin with their hour («22:21. …»).
  private let timedLines: Set<Int>
  /// The sentences of speakers that end in a colon, in order.
  private let lists: [Int]

  init(reading: Reading, attributions: [Int: AttributionFact], clauses: [Clause], occasions: Occasions) {
    self.reading = reading
    self.attributions = attributions
    paragraphs = Dictionary(grouping: attributions.keys) { reading.sentences[$0].paragraph }
    var regions: [Int: Set<String>] = [:]
    for clause in clauses where attributions[clause.sentenceIndex]?.attribution.role.isRegional == true {
      let named = clause.loci + clause.speakerLoci + clause.addresseeLoci
      regions[clause.sentenceIndex, default: []].formUnion(named.compactMap(\.place.region))
    }
    self.regions = regions
    self.occasions = occasions
    timedLines = Set(clauses.filter { $0.times.contains(where: $0.opensLine) }.map(\.sentence.line))
    lists = attributions.keys.filter { reading.endsInColon(reading.sentences[$0]) }.sorted()
  }

  func fill(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].attribution == nil {
      if let fact = speaker(of: drafts[index], drafts) { drafts[index].set(fact) }
    }
  }

  /// The speaker of the line where every line has its hour; else that of the sentences before, who goes on speaking; the
  /// one who introduced a list; the one whom the next sentences name; the only office of the report. Bystanders and
  /// newsrooms speak for their own sentence, and end what an office said.
  ///
  /// An evacuation told behind a speaker is the newsroom's own word.
  /// Alerts and closures are public facts: without a speaker of their own the publisher itself tells of them.
  private func speaker(of draft: Draft, _ drafts: [Draft]) -> AttributionFact? {
    let introducing = introducing(draft)
    if timedLines.contains(reading.sentences[draft.sentence].line) {
      return draft.isNotice ? introducing : ofLine(draft) ?? introducing ?? watcher(of: draft)
    }
    let near = (paragraphs[draft.paragraph] ?? []).filter { speaks(at: $0, for: draft) }
    let before = near.filter({ $0 <= draft.sentence }).max().flatMap { attributions[$0] }
    if draft.isNotice {
      let isCloser = draft.kind == .restriction && before?.attribution.role == .aviationAuthority
      return isCloser ? before : introducing
    }
    if let before {
      if draft.kind == .evacuation, attributions[draft.sentence] == nil { return nil }
      return before.attribution.role.holdsOn && !hasMovedOn(draft, from: before, drafts) ? before : nil
    }
    let after = near.filter { $0 > draft.sentence && attributions[$0]?.attribution.role.holdsOn == true }
    return introducing ?? after.min().flatMap { attributions[$0] } ?? ofReport(draft, drafts)
  }

  /// "Meanwhile, the Volgograd Region also fell victim": another line of prose, about another region than all that the speaker
  /// has told of.
  private func hasMovedOn(_ draft: Draft, from speaker: AttributionFact, _ drafts: [Draft]) -> Bool {
    let sentence = reading.sentences[draft.sentence]
    guard sentence.form == .plain, let region = draft.region, !sentence.tokens.contains(speaker.tokens.lowerBound),
      reading.sentences.contains(where: { $0.tokens.contains(speaker.tokens.lowerBound) && $0.line < sentence.line })
    else { return false }
    let told = drafts.filter { $0.attribution?.tokens == speaker.tokens }.compactMap(\.region)
    return !told.isEmpty && !told.contains(region)
  }

  /// «Про нічну атаку в Повітряних силах повідомили:» — the speaker whom a colon makes that of the lines below.
  private func introducing(_ draft: Draft) -> AttributionFact? {
    let line = reading.sentences[draft.sentence].line
    return lists.last { reading.sentences[$0].line < line }.flatMap { attributions[$0] }
  }

  private func ofLine(_ draft: Draft) -> AttributionFact? {
    let line = reading.sentences[draft.sentence].line
    let speaker = attributions.keys.filter { reading.sentences[$0].line == line }.min().flatMap { attributions[$0] }
    return speaker?.attribution.role.holdsOn == true ? speaker : nil
  }

  /// What flies where is told by the air force, where a chronicle has named it before.
  private func watcher(of draft: Draft) -> AttributionFact? {
    guard draft.kind == .sighting else { return nil }
    return attributions.filter { $0.key < draft.sentence && $0.value.attribution.role == .airForce }
      .max { $0.key < $1.key }?.value
  }

  /// Whether who speaks in a sentence may speak of an event: what lies back is told of by others, and the head of a region
  /// does not tell of another, nor of several.
  private func speaks(at sentence: Int, for draft: Draft) -> Bool {
    guard !occasions.isApart(draft.sentence, from: sentence) else { return false }
    guard attributions[sentence]?.attribution.role.isRegional == true else { return true }
    let regions = regions[sentence] ?? []
    let own = Set(draft.loci.compactMap(\.place.region))
    if own.count > 1 { return own.isSubset(of: regions) }
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

  fileprivate var isNotice: Bool { kind == .alert || kind == .restriction }
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
