internal import TocsinModel

extension Draft {
  /// Whether a number in it counts threats: a notice or a bang has none.
  var countsThreats: Bool {
    switch kind {
    case .attack, .sighting, .interception, .debris, .strike: true
    case .alert, .explosion, .restriction, .evacuation, .shelter: false
    }
  }

  /// Whether it has a number of its own in the same sentence: «один подавлен, второй сбит» are two.
  func isCounted(besides other: Draft) -> Bool {
    guard sentence == other.sentence, let own = quotes["count"]?.first, let others = other.quotes["count"]?.first,
      let kind = quotes["kind"]?.first, let otherKind = other.quotes["kind"]?.first
    else { return false }
    return own != others && kind != otherKind
  }

  mutating func set(_ threat: ThreatFact) {
    self.threat = threat.threat
    model = threat.model
    note(threat.rule, "threat", threat.tokens)
    if threat.model != nil { quote("model", threat.tokens) }
    if let count = threat.count, let tokens = threat.countTokens {
      self.count = count
      note("count.of_threat", "count", tokens)
    }
  }

  /// Several classes at once, each with its words.
  mutating func mix(_ threats: [ThreatFact]) {
    threat = .mixed
    for fact in threats where fact.threat != .unknown { note(fact.rule, "threat", fact.tokens) }
  }

  mutating func set(_ time: TimeFact) {
    self.time = time
    note(time.rule, "time", time.tokens)
    if let support = time.support { quote("time", support) }
  }

  mutating func set(_ attribution: AttributionFact) {
    self.attribution = attribution
    note(attribution.rule, "source", attribution.tokens)
  }

  /// Takes the consequences that a clause tells.
  mutating func take(_ clause: Clause) {
    take(clause.casualties)
    let isKnown = clause.damage.isPartsOnly && !damage.isDisjoint(with: DamageReader.buildings)
    let things = isKnown ? [] : clause.damage.ordered
    if !things.isEmpty, things != [.none] || damage.isEmpty { take(clause.damage) }
    if let fire = clause.fire, self.fire != true {
      drop(\.fire, "fire")
      self.fire = fire.isReported
      note("fire.word", "fire", fire.tokens)
    }
    for (response, tokens) in clause.responses where !clause.isExtinguisher(response, tokens) {
      self.response.insert(response)
      note("response.word", "response", tokens)
    }
  }

  /// Takes the things that were damaged, with the words that name them.
  mutating func take(_ finding: DamageReader.Finding) {
    addDamage(Set(finding.ordered), finding.tokens)
    rules += finding.tokens.map { ("damage.thing", "damage", $0) }
  }

  /// Adds things that were damaged; that there was no damage is true no longer then, nor are its words the field's.
  mutating func addDamage(_ things: Set<Damage>, _ words: [Range<Int>]) {
    guard !things.isEmpty, things != [.none] || damage.isEmpty || damage == [.none] else { return }
    if damage == [.none], things != [.none] { quotes["damage"] = nil }
    damage.formUnion(things)
    if damage.count > 1 { damage.remove(.none) }
    for tokens in words { quote("damage", tokens) }
  }

  /// Empties a field for a better value, and forgets the words of the old one.
  mutating func drop<Value>(_ field: WritableKeyPath<Draft, Value?>, _ name: String) {
    self[keyPath: field] = nil
    quotes[name] = nil
  }

  mutating func take(_ casualties: Casualties) {
    if casualties.isUnknown { isSilentOnCasualties = true }
    if let killed = casualties.killed, (self.killed ?? 0) == 0 || casualties.isToll && killed > self.killed ?? 0 {
      drop(\.killed, "killed")
      self.killed = killed
      for tokens in casualties.killedTokens { note("casualties.killed", "killed", tokens) }
    }
    if let injured = casualties.injured, (self.injured ?? 0) == 0 {
      drop(\.injured, "injured")
      self.injured = injured
      for tokens in casualties.injuredTokens { note("casualties.injured", "injured", tokens) }
    }
  }
}

extension Clause {
  /// «Пожар потушили сотрудники МЧС»: rescuers who put the fire out are told of as the fire service.
  fileprivate func isExtinguisher(_ response: Response, _ tokens: Range<Int>) -> Bool {
    response == .emergencyServices
      && responses.contains { other in
        other.response == .fireService
          && max(other.tokens.lowerBound - tokens.upperBound, tokens.lowerBound - other.tokens.upperBound) <= 3
      }
  }
}
