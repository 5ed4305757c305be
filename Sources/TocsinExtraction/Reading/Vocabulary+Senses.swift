internal import TocsinLanguage
internal import TocsinModel

extension Vocabulary.Dimension {
  /// Reads the `meaning` column of a row; `nil` for `-`, which only keeps other rows of the table off these words.
  func sense(of row: LexiconRow) throws(LexiconError) -> Sense? {
    guard row.meaning != ["-"] else { return nil }
    guard let sense = parse(row.meaning) else {
      throw LexiconError(
        subject: row.subject, problem: "«\(row.meaning.joined(separator: " "))» is no meaning in \(rawValue).tsv",
        remedy: "use one that docs/lexicon.md lists")
    }
    return sense
  }

  private func parse(_ meaning: [String]) -> Sense? {
    let word = meaning.first ?? ""
    switch self {
    case .threat: return Self.threat(meaning)
    case .outcome: return Self.outcome(meaning)
    case .damage: return word == "part" ? .damagedPart : Damage(rawValue: word).map { .damaged($0) }
    case .harm: return word == "harm" ? .harm : nil
    case .casualties: return CasualtyWord(rawValue: word).map { .casualty($0) }
    case .fire: return word == "yes" ? .fire(true) : word == "no" ? .fire(false) : nil
    case .response: return Response(rawValue: word).map { .response($0) }
    case .attribution: return SourceRole(rawValue: word).map { .role($0) }
    case .speech: return word == "says" ? .speech : nil
    case .time: return word == "hour" ? Self.hour(meaning) : TimeWord(rawValue: word).map { .time($0) }
    case .numbers: return Self.number(meaning).map { .number($0) }
    case .discourse: return Discourse(rawValue: word).map { .discourse($0) }
    case .anaphora:
      if word.hasPrefix("country=") { return .place("iso:\(word.dropFirst(8))") }
      return word.hasPrefix("place=") ? .place(String(word.dropFirst(6))) : Anaphor(rawValue: word).map { .anaphor($0) }
    case .junctions: return Junction(rawValue: word).map { .junction($0) }
    case .units: return word == "unit" ? .unit : nil
    }
  }

  private static func threat(_ meaning: [String]) -> Sense? {
    guard let threat = Threat(rawValue: meaning[0]) else { return nil }
    var model: String?
    var number = GrammaticalNumber.any
    for qualifier in meaning.dropFirst() {
      if qualifier.hasPrefix("model=") {
        model = String(qualifier.dropFirst(6)).replacing("_", with: " ")
      } else if let grammatical = GrammaticalNumber(rawValue: qualifier) {
        number = grammatical
      } else {
        return nil
      }
    }
    return .threat(threat, model: model, number: number)
  }

  private static func outcome(_ meaning: [String]) -> Sense? {
    guard let kind = EventKind(rawValue: meaning[0]) else { return nil }
    var phase: Phase?
    var grade = Outcome.Grade.verb
    for qualifier in meaning.dropFirst() {
      if let named = Phase(rawValue: qualifier) {
        phase = named
      } else if let named = Outcome.Grade(rawValue: qualifier) {
        grade = named
      } else {
        return nil
      }
    }
    guard (phase != nil) == kind.hasPhase else { return nil }
    return .outcome(Outcome(kind: kind, phase: phase, grade: grade))
  }

  /// `hour 7`, `hour 7:30`.
  private static func hour(_ meaning: [String]) -> Sense? {
    let parts = meaning.dropFirst().first?.split(separator: ":").compactMap { Int($0) } ?? []
    guard let hour = parts.first, (0..<24).contains(hour) else { return nil }
    return .hour(hour * 3600 + (parts.count > 1 ? parts[1] * 60 : 0))
  }

  private static func number(_ meaning: [String]) -> NumberWord? {
    let value = meaning.count > 1 ? Int(meaning[1]) : nil
    switch (meaning[0], value) {
    case ("is", let value?): return .exact(value)
    case ("at_least", let value?): return .atLeast(value)
    case ("times", let value?): return .times(value)
    case ("times", nil): return .timesUnit
    case ("more_than", nil): return .moreThan
    case ("no_fewer", nil): return .noFewerThan
    case ("about", nil): return .about
    case ("another", nil): return .another
    default: return nil
    }
  }
}
