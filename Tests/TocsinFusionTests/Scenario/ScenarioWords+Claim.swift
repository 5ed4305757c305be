import TocsinModel

extension ScenarioWords {
  /// "strike uav at Taganrog; Sambek: night, injured 2, damage residential vehicle, by governor Yuri Slyusar".
  func claim(_ text: String, published: Timestamp?, _ line: Int) throws(ScenarioError) -> Claim {
    let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
    let parts = halves[0].split(separator: " at ", maxSplits: 1).map(String.init)
    let words = (parts.first ?? "").split(separator: " ").map(String.init)
    guard parts.count == 2, let kind = EventKind(rawValue: words[0]),
      let threat = Threat(rawValue: words.last ?? ""), words.count == (kind.hasPhase ? 3 : 2)
    else { throw error(line, "no claim; write “KIND [start|end] THREAT at PLACE; PLACE: field, field”") }
    let named = try parts[1].split(separator: ";").map { name throws(ScenarioError) in
      try place(String(name.drop { $0 == " " }), line)
    }
    var claim = Claim(kind: kind, phase: kind.hasPhase ? Phase(rawValue: words[1]) : nil, threat: threat, places: named)
    for field in halves.count > 1 ? halves[1].split(separator: ",") : [] {
      let (name, value) = Self.head(field)
      try set(&claim, name, value, published, line)
    }
    return claim
  }

  private func set(
    _ claim: inout Claim, _ name: String, _ value: String, _ published: Timestamp?, _ line: Int
  ) throws(ScenarioError) {
    switch name {
    case "night": claim.time = night(before: published)
    case "time": claim.time = try span(value, line)
    case "count": claim.count = try count(value, line)
    case "killed": claim.killed = Int(value)
    case "injured": claim.injured = Int(value)
    case "damage": claim.damage = value.split(separator: " ").compactMap { Damage(rawValue: String($0)) }
    case "fire": claim.fire = value == "yes"
    case "denied": claim.isDenied = true
    case "by": claim.source = try attribution(value, line)
    default: throw error(line, "no field “\(name)”")
    }
  }

  /// 20:00 to 08:00, cut at publication.
  private func night(before published: Timestamp?) -> TimeSpan? {
    published.map { published in
      let hour = published.civil.secondOfDay / 3600
      let morning = published.advanced(bySeconds: Int64((hour >= 20 ? 32 : 8) * 3600 - published.civil.secondOfDay))
      return TimeSpan(morning.advanced(bySeconds: -12 * 3600), min(morning, published))
    }
  }

  private func attribution(_ text: String, _ line: Int) throws(ScenarioError) -> Attribution {
    let (word, name) = Self.head(text)
    guard let role = SourceRole(rawValue: word) else { throw error(line, "no role “\(word)”; see docs/guide.md") }
    return Attribution(name: name.isEmpty ? nil : name, role: role)
  }
}
