internal import TocsinLanguage
internal import TocsinModel

/// Clauses without a predicate that tell by their form where threats are, are heading to, or struck.
extension Composer {
  /// A line of a live channel that names only places, and perhaps a number: where the threat is, or is heading to.
  func course(_ clause: Clause) -> OutcomeFact? {
    guard !clause.loci.isEmpty else { return nil }
    if let blow = blow(clause) { return blow }
    guard !clause.hasConsequence else { return nil }
    if let bound = boundFor(clause) ?? countedCourse(clause) ?? threatBesidePlace(clause) { return bound }
    if isLivePost, reading.isShort(Self.longestLivePost), drafts.isEmpty, isBarePlace(clause), !opensList(clause),
      !isOfDamage,
      !reading.hasOutcome({ _ in true })
    {
      return sighting(clause, rule: "post.bare_place")
    }
    guard isWholeLine(clause.sentenceIndex),
      clause.sentence.form == .listItem
        || followsCourses && beginsWithClock(clause)
          && ellipsis.predicate?.outcome.kind != .alert
    else { return nil }
    let threat = clause.threats.last?.threat ?? lastThreat?.threat
    guard threat == .uav || threat == .missile else { return nil }
    return sighting(clause, rule: "line.course")
  }

  /// «Нікополь: FPV, важка арта» in a report of damage, «БпЛА по підприємству»: what struck, and where.
  private func blow(_ clause: Clause) -> OutcomeFact? {
    guard let threat = clause.threats.first, threat.threat != .unknown, !clause.casualties.hasVictims,
      !clause.damage.hasHarm, clause.fire == nil
    else { return nil }
    let isItem = clause.sentence.beginsLine && clause.sentence.form == .listItem
    let isLine = isOfDamage && (isItem || beginsWithPlace(clause))
    let weapon = isLine ? threat : clause.threats.first { isUpon($0, clause) }
    guard let weapon else { return nil }
    return OutcomeFact(.attack, tokens: weapon.tokens, rule: isLine ? "line.weapon_at_place" : "attack.threat_upon")
  }

  /// «Юнаківка — КАБ», «Нікополь, Марганець — артилерія»: the places stand at the head of the sentence.
  private func beginsWithPlace(_ clause: Clause) -> Bool {
    guard let place = clause.loci.first, place.tokens.lowerBound == clause.sentence.tokens.lowerBound else {
      return false
    }
    let last = clause.loci.last { $0.listGroup != nil && $0.listGroup == place.listGroup } ?? place
    return [0x2014, 0x2013, 0x2D, 0x3A].contains(reading.text.mark(last.tokens.upperBound))
  }

  /// «Одещина:»: what follows says more.
  private func opensList(_ clause: Clause) -> Bool {
    clause.sentenceIndex + 1 < reading.sentences.count
      && reading.text.mark(clause.sentence.tokens.upperBound - 1) == 0x3A
  }

  /// «Швидкісна ціль на Суми!», «КАБы на Салтовку», «Ракета с Крыма на Одессу»: a short clause of a report on what is in
  /// the air, or of one that begins with the threat.
  private func boundFor(_ clause: Clause) -> OutcomeFact? {
    guard clause.tokens.count <= Self.longestShout,
      clause.loci.contains(where: { reading.text.isWord($0.tokens.lowerBound - 1, "на") }),
      let threat = clause.threats.first(where: { [.uav, .missile, .bomb].contains($0.threat) }),
      isLivePost || threat.tokens.lowerBound - clause.sentence.tokens.lowerBound <= 1
        || reading.hasOutcome({ $0.kind == .sighting || $0.kind == .alert || $0.kind == .attack })
    else { return nil }
    guard threat.threat == .bomb else { return sighting(clause, rule: "sentence.bound_for") }
    return OutcomeFact(.attack, tokens: threat.tokens, rule: "sentence.bound_for")
  }

  /// «Макарів БПЛА з півдня!», «Крилаті над Черкащиною»: a sentence of hardly more than a threat and where it is.
  private func threatBesidePlace(_ clause: Clause) -> OutcomeFact? {
    guard clause.tokens == clause.sentence.tokens, isLivePost || clause.sentence.beginsLine && followsCourses,
      clause.tokens.count <= Self.longestShout, ellipsis.predicate?.outcome.kind != .alert,
      !clause.threats.isEmpty, clause.threats.allSatisfy({ $0.threat == .uav || $0.threat == .missile }),
      isBarePlace(clause, besides: clause.threats.map(\.tokens))
    else { return nil }
    return sighting(clause, rule: "sentence.threat_beside_place")
  }

  /// Unit: tokens.
  static let longestShout = 10

  /// «Суми. Дві балістичні ракети.»: threats by number behind a bare place.
  func threatsAtTopic(_ clause: Clause) -> OutcomeFact? {
    guard clause.loci.isEmpty, clause.countsThreats, clause.outcomes.isEmpty, isOfDamage,
      !context.untoldTopic(of: clause, drafts).isEmpty, let threat = clause.threats.first
    else { return nil }
    return OutcomeFact(.attack, tokens: threat.tokens, rule: "topic.threats")
  }

  /// Whether the report tells of damage or victims, and follows no threats on their way.
  private var isOfDamage: Bool {
    !reading.hasOutcome { $0.kind == .sighting || $0.kind == .alert }
      && reading.marks.contains { mark in
        switch mark.sense {
        case .harm, .fire(true), .casualty(.killed), .casualty(.injured): true
        default: false
        }
      }
  }

  /// «дрон по громаді», «"Калібри" по заводу»: behind the threat, «по» and a place or a thing.
  private func isUpon(_ threat: ThreatFact, _ clause: Clause) -> Bool {
    let upon = (threat.tokens.upperBound..<min(threat.tokens.upperBound + 3, clause.tokens.upperBound)).first {
      reading.text.isWord($0, "по")
    }
    guard let target = upon.map({ $0 + 1 }) else { return false }
    let isCounted = threat.count != nil && threat.countTokens != threat.tokens
    let isPlace = clause.loci.contains { $0.tokens.lowerBound == target && ($0.isWithinRegion || isCounted) }
    return isPlace
      || reading.marks(in: target..<min(target + 2, clause.tokens.upperBound)).contains { $0.dimension == .damage }
  }

  /// Whether its sentence names places and says nothing of them.
  func isTopic(_ clause: Clause) -> Bool {
    clause.tokens == clause.sentence.tokens && clause.sentence.beginsLine && !clause.loci.isEmpty
      && clause.outcomes.isEmpty
      && clause.threats.isEmpty && !clause.hasConsequence && isBarePlace(clause)
  }

  /// Whether hardly a word stands beside the places.
  func isBarePlace(_ clause: Clause, besides others: [Range<Int>] = []) -> Bool {
    let named = clause.loci.map(\.tokens) + others
    return clause.sentence.tokens.count { index in
      reading.text.tokens[index].kind == .word && !named.contains { $0.contains(index) }
        && !reading.text.begins(index, with: Self.fillers)
    } <= 2
  }

  /// Compass words and words of haste that say nothing of what it is.
  private static let fillers: WordStems = [
    "півд", "півн", "захо", "захі", "схо", "схі", "юг", "север", "запад", "восто", "ще", "еще", "вже", "уже", "знову",
    "снова", "повторно", "увага", "внимание",
  ]

  func sighting(_ clause: Clause, rule: String) -> OutcomeFact {
    OutcomeFact(.sighting, tokens: clause.tokens, rule: rule)
  }

  func beginsWithClock(_ clause: Clause) -> Bool {
    clause.sentence.beginsLine
      && clause.sentenceTimes.contains {
        $0.isExact && $0.tokens.lowerBound == clause.sentence.tokens.lowerBound
      }
  }

  func isWholeLine(_ index: Int) -> Bool {
    let sentences = reading.sentences
    guard sentences[index].beginsLine else { return false }
    return index + 1 == sentences.count || sentences[index + 1].line != sentences[index].line
  }
}
