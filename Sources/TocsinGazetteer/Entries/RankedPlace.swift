public import TocsinModel

/// A place that a mention may mean, with what speaks for it.
public struct RankedPlace: Sendable, Hashable {
  /// `nil` for a street that the gazetteer does not hold: its place is made from its settlement.
  public let id: PlaceID?
  public let place: Place
  /// Between 0 and 1. Of one mention the confidences sum to at most 1.
  public let confidence: Double
  /// What spoke for it or against it, strongest first.
  public let reasons: [Reason]
}

/// A named reason of the resolver. The raw value is what `tocsin place` prints.
public enum Reason: String, Sendable, Hashable, Codable {
  case exactName = "exact-name"
  case inflectedName = "inflected-name"
  case colloquialName = "colloquial-name"
  case oldName = "old-name"
  case soundsAlike = "sounds-alike"
  case misspelt = "misspelt"
  case levelWord = "level-word"
  case listNeighbours = "list-neighbours"
  case ellipsis = "ellipsis"
  case onlyCandidate = "only-candidate"
  case homeRegion = "home-region"
  case homeArea = "home-area"
  case regionNamed = "region-named"
  case districtNamed = "district-named"
  case settlementNamed = "settlement-named"
  case heading = "heading"
  case near = "near"
  case population
  case language
  case countryNamed = "country-named"
  case farCountry = "far-country"
  case preposition
  case firstWord = "first-word"
  case everydayWord = "everyday-word"
  case smallestCommonArea = "smallest-common-area"
  case servesCity = "serves-city"
  /// A common noun that stands for a place named elsewhere in the document.
  case antecedent
  /// No table holds it: its place is that of the settlement or the area that it lies in.
  case namedInTextOnly = "named-in-text-only"
}
