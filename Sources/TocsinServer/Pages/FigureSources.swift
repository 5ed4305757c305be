internal import TocsinModel
internal import TocsinPublishing

/// The figures of an incident with who says them: "none, says the governor (08:10)"; "not stated" where nobody does.
struct FigureSources {
  let detail: IncidentDetail
  let voice: Voice

  /// A figure with the latest statement that bears on it.
  func text(_ figure: Figure?, _ field: (Claim) -> Int?) -> String {
    guard let figure else { return voice("notStated") }
    let value = figure.low == 0 && figure.high == 0 ? voice("none") : voice.numbers(figure)
    guard let sayer = latest({ field($0) != nil }) else { return value }
    return voice.says(value, sayer)
  }

  /// What was damaged by anybody's account, each kind once, in the order of the vocabulary.
  var damage: String {
    let told = Set(claims.flatMap(\.claim.damage))
    guard !told.isEmpty else { return voice("notStated") }
    let kinds = told == [Damage.none] ? told : told.subtracting([.none])
    let names = Damage.allCases.filter(kinds.contains).map { voice("damage.\($0.rawValue)") }.joined(separator: ", ")
    guard let sayer = latest({ !kinds.isDisjoint(with: $0.damage) }) else { return names }
    return voice.says(names, sayer)
  }

  /// Whether there was a fire, by the latest statement that speaks of it.
  var fire: String {
    guard let latest = claims.last(where: { $0.claim.fire != nil }) else { return voice("notStated") }
    return voice.says(
      voice(latest.claim.fire == true ? "yes" : "none"), Sayer(latest.claim, of: latest.statement))
  }

  private var claims: [(statement: Statement, claim: Claim)] {
    detail.statements.flatMap { statement in
      statement.claims.filter { !$0.isDenied }.map { (statement, $0.claim) }
    }
  }

  private func latest(_ bears: (Claim) -> Bool) -> Sayer? {
    claims.last { bears($0.claim) }.map { Sayer($0.claim, of: $0.statement) }
  }
}

extension Voice {
  /// How exactly a place is known: "known to the street; drawn within 5 km".
  func precision(_ place: Place) -> String {
    self("level.\(place.level.rawValue)", ["radius": distance(place.radiusMetres)])
  }

  private func distance(_ metres: Int) -> String {
    metres < 1000 ? self("m", ["n": String(metres)]) : self("km", ["n": String((metres + 500) / 1000)])
  }
}
