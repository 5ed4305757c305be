public import TocsinModel

extension Voice {
  /// A figure's numbers: "3", "3–5", "at least 3".
  public func numbers(_ figure: Figure) -> String {
    guard let high = figure.high else { return self("atLeast", ["n": String(figure.low)]) }
    return figure.low == high ? String(high) : "\(figure.low)–\(high)"
  }

  /// A figure of people or things as a phrase with its noun: "3–5 injured"; the sourced zero as its own words.
  public func phrase(_ key: String, _ figure: Figure) -> String {
    if figure.low == 0, figure.high == 0 { return self("\(key).zero") }
    return self(key, count: figure.high ?? figure.low, shown: numbers(figure))
  }

  /// A small number as a word ("three"); digits from ten up.
  public func word(_ number: Int) -> String {
    has("number.\(number)") ? self("number.\(number)") : String(number)
  }

  public func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .oneSource: self("confidence.one_source")
    case .oneOrigin(let reports): self("confidence.one_origin", count: reports, shown: word(reports))
    case .independent(let origins): self("confidence.independent", count: origins, shown: word(origins))
    case .contradicted: self("confidence.contradicted")
    }
  }
}
