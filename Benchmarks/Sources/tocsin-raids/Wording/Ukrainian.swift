struct Ukrainian: Grammar {
  private static let locative = Endings(pairs: [
    ("а область", "ій області"), ("ий край", "ому краї"), ("ий район", "ому районі"),
  ])
  private static let instrumental = Endings(pairs: [("а область", "ою областю"), ("ий край", "им краєм")])
  private static let accusative = Endings(pairs: [("а", "у"), ("я", "ю")])
  private static let drone = SlavicPlural(one: "безпілотник", few: "безпілотники", many: "безпілотників")
  private static let person = SlavicPlural(one: "людину", few: "людини", many: "людей")

  func name(_ names: Names) -> String { names.ukrainian }

  func inside(_ unit: Names) -> String { "у " + Self.locative.applied(unit.ukrainian) }

  func over(_ region: Names) -> String { Self.instrumental.applied(region.ukrainian) }

  func inside(_ town: Town) -> String {
    (town.population >= Russian.cityPopulation ? "у місті " : "у селі ") + town.names.ukrainian
  }

  func towards(_ town: Town) -> String { Self.accusative.applied(town.names.ukrainian) }

  func drones(_ count: Int) -> String { Self.drone.counted(count) }

  func hurt(killed: Int, injured: Int) -> String {
    switch (killed, injured) {
    case (0, 0): "постраждалих немає"
    case (0, _): "поранено \(Self.person.counted(injured))"
    case (_, 0): killed == 1 ? "загинула одна людина" : "загиблих \(killed)"
    default: "загиблих \(killed), поранених \(injured)"
    }
  }

  func share(_ drones: Int, over region: Names) -> String { "над \(over(region)) — \(drones)" }
}
