struct English: Grammar {
  func name(_ names: Names) -> String { names.english }

  func inside(_ unit: Names) -> String { "in " + unit.english }

  func over(_ region: Names) -> String { region.english }

  func inside(_ town: Town) -> String { "in " + town.names.english }

  func towards(_ town: Town) -> String { town.names.english }

  func drones(_ count: Int) -> String { count == 1 ? "1 drone" : "\(count) drones" }

  func hurt(killed: Int, injured: Int) -> String {
    switch (killed, injured) {
    case (0, 0): "nobody was hurt"
    case (0, _): injured == 1 ? "one person was injured" : "\(injured) people were injured"
    case (_, 0): killed == 1 ? "one person was killed" : "\(killed) people were killed"
    default: "\(killed) killed and \(injured) injured"
    }
  }

  func share(_ drones: Int, over region: Names) -> String { "\(drones) over \(region.english)" }
}
