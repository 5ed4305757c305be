import BenchSupport
import TocsinModel

/// A name in the languages that reports are written in.
struct Names: Sendable {
  let russian: String
  let ukrainian: String
  let english: String
}

/// A settlement with a name in each language.
struct Town: Sendable {
  let names: Names
  let population: Int
}

/// A first-level region, an oblast or a krai.
struct Region: Sendable {
  let names: Names
  /// ISO 3166-1 alpha-2.
  let country: String
  /// Seconds east of UTC.
  let offsetSeconds: Int32
  let seat: Town
  let districts: [Names]
  /// The most populous first.
  let towns: [Town]

  /// As a report's `home` has it.
  var home: String { "\(names.english), \(country)" }
  /// What the keys of its channels begin with.
  var slug: String { names.english.split(separator: " ").dropLast().joined(separator: "-").lowercased() }

  /// A settlement, half of the time one of the larger ones.
  func town(_ random: inout SeededRandom) -> Town {
    let isLarge = random.chance(50)
    return random.pick(isLarge ? towns.prefix(Self.largeTowns) : towns[...]) ?? seat
  }

  func district(_ random: inout SeededRandom) -> Names { random.pick(districts) ?? names }

  private static let largeTowns = 15
}
