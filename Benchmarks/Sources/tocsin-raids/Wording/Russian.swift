struct Russian: Grammar {
  private static let locative = Endings(pairs: [
    ("ая область", "ой области"), ("ий край", "ом крае"), ("ий район", "ом районе"), ("ый район", "ом районе"),
    ("ой район", "ом районе"),
  ])
  private static let instrumental = Endings(pairs: [("ая область", "ой областью"), ("ий край", "им краем")])
  private static let accusative = Endings(pairs: [("а", "у"), ("я", "ю")])
  private static let drone = SlavicPlural(one: "беспилотник", few: "беспилотника", many: "беспилотников")
  private static let person = SlavicPlural(one: "человек", few: "человека", many: "человек")
  /// From how many people on a place is called a city. The same bound in all grammars.
  static let cityPopulation = 15_000

  func name(_ names: Names) -> String { names.russian }

  func inside(_ unit: Names) -> String { Self.preposition(unit.russian) + Self.locative.applied(unit.russian) }

  func over(_ region: Names) -> String { Self.instrumental.applied(region.russian) }

  func inside(_ town: Town) -> String {
    (town.population >= Self.cityPopulation
      ? "в городе " : town.names.russian.hasSuffix("й") ? "в посёлке " : "в селе ")
      + town.names.russian
  }

  func towards(_ town: Town) -> String { Self.accusative.applied(town.names.russian) }

  func drones(_ count: Int) -> String { Self.drone.counted(count) }

  func hurt(killed: Int, injured: Int) -> String {
    switch (killed, injured) {
    case (0, 0): "пострадавших нет"
    case (0, _): injured == 1 ? "ранен один человек" : "ранены \(Self.person.counted(injured))"
    case (_, 0): killed == 1 ? "погиб один человек" : "погибли \(Self.person.counted(killed))"
    default: "погибших \(killed), раненых \(injured)"
    }
  }

  func share(_ drones: Int, over region: Names) -> String { "\(drones) — над \(over(region))" }

  private static func preposition(_ name: String) -> String {
    name.hasPrefix("Вл") || name.hasPrefix("Вс") ? "во " : "в "
  }
}
