public import TocsinModel

/// Which of a phrase's forms goes with a number.
public enum PluralForm {
  /// The index of the form: in English 0 for one and 1 for the rest; in Russian and Ukrainian 0 for 1, 21, 31 …,
  /// 1 for 2–4, 22–24 …, 2 for the rest.
  ///
  /// Source: Unicode CLDR, Language Plural Rules (cardinal numbers of en, ru, uk).
  public static func index(_ number: Int, in language: Language) -> Int {
    let magnitude = number.magnitude
    guard language != .english else { return magnitude == 1 ? 0 : 1 }
    let ones = magnitude % 10
    if (11...14).contains(magnitude % 100) { return 2 }
    if ones == 1 { return 0 }
    return (2...4).contains(ones) ? 1 : 2
  }
}
