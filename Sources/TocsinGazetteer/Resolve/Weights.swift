/// The weights of the resolver. Source: set by hand on the labelled sets of docs/guide.md; units: about the natural
/// logarithm of odds.
enum Weights {
  static let levelWord = 1.5
  /// A country, or a region whose name stands alone, against any village of that name.
  static let region = 7.0
  /// A Ukrainian text means Ukraine, and less so a Russian one Russia.
  static let language = 0.8
  static let elliptic = 1.0
  /// «Внуково» where the report speaks of airports.
  static let ellipticSite = 2.0
  static let onlyCandidate = 1.3
  static let rareNameLetters = 6
  static let preposition = 0.5
  static let smallPopulation = 20_000
  static let cityPopulation = 50_000
  /// A town of more people is meant by its name before the airfield that bears it too.
  static let townPopulation = 10_000
  static let firstWord = -1.0
  static let firstWordOblique = -2.0
  /// An everyday word with a capital inside a sentence, and one that the sentence's beginning gives the capital.
  static let everydayWord = -0.7
  static let doubtful = -5.0
  /// «на Лиманському напрямку»: an adjective before a noun.
  static let qualifier = -1.5
  static let everydayWordFirst = -3.5
  static let homeRegion = 2.5
  static let homeCountry = 0.7
  static let homeArea = 1.5
  /// What a publisher that speaks for an area says of a namesake in a country far away.
  static let farCountry = -2.5
  static let regionNamed = 2.8
  static let regionImplied = 1.0
  static let districtNamed = 2.5
  static let settlementNamed = 3.0
  static let apposition = 2.0
  static let regionHeading = 1.5
  static let districtHeading = 1.5
  static let listLevel = 0.8
  static let listSibling = 0.8
  static let listNear = 1.2
  static let listMetres = 60_000.0
  static let countryNamed = 0.5
  static let near = 1.8
  static let farMetres = 150_000.0
  /// A best candidate that leads the next by less (about 3.3 to 1) is in doubt. Source: the labelled development set, where 10 of
  /// 44 such places are wrong and 22 of 1,108 others; below it one in seven is wrong, above it one in twenty.
  static let closeLead = 1.2
  /// A mention whose best candidate scores less is none.
  static let threshold = 2.2

  /// 0 for a hamlet, about 2 for a small town, 4 for a city of a million.
  static func settlement(population: Int?) -> Double {
    guard let population, population > 10 else { return 0 }
    var tens = 0.0
    var rest = Double(population)
    while rest >= 10 {
      rest /= 10
      tens += 1
    }
    return 0.7 * (tens + (rest - 1) / 9)
  }
}
