import TocsinModel

/// How a language says what fills the gaps of templates.
protocol Grammar: Sendable {
  func name(_ names: Names) -> String
  /// In a region or a district.
  func inside(_ unit: Names) -> String
  /// What follows "over".
  func over(_ region: Names) -> String
  func inside(_ town: Town) -> String
  /// What follows "towards" or "attacked".
  func towards(_ town: Town) -> String
  func drones(_ count: Int) -> String
  /// A clause that says who was hurt, nobody included.
  func hurt(killed: Int, injured: Int) -> String
  /// One region's part of a country's total.
  func share(_ drones: Int, over region: Names) -> String
}

enum GrammarOf {
  static func language(_ language: Language) -> any Grammar {
    switch language {
    case .russian: Russian()
    case .ukrainian: Ukrainian()
    case .english: English()
    }
  }
}

/// The words that a number asks for in Russian and in Ukrainian: 1 дрон, 3 дрона, 5 дронов.
struct SlavicPlural {
  let one: String
  let few: String
  let many: String

  func counted(_ count: Int) -> String {
    let (unit, ten) = (count % 10, count % 100 / 10)
    let word = ten == 1 ? many : unit == 1 ? one : (2...4).contains(unit) ? few : many
    return "\(count) \(word)"
  }
}

/// Replaces endings of units' names, which are adjectives before a noun.
struct Endings {
  let pairs: [(nominative: String, other: String)]

  func applied(_ name: String) -> String {
    for (nominative, other) in pairs where name.hasSuffix(nominative) {
      return name.dropLast(nominative.count) + other
    }
    return name
  }
}
