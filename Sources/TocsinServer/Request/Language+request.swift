internal import Hummingbird
internal import TocsinModel

extension Language {
  /// The language that a request asks for: by `lang`, else by what the browser accepts, else English.
  init(_ request: Request, _ parameters: QueryParameters) throws(Problem) {
    guard let name = try parameters.single("lang") else {
      self = Self.accepted(request.headers[.acceptLanguage] ?? "") ?? .english
      return
    }
    guard let language = Language(rawValue: name) else {
      throw .badParameter("lang", "is not a language of these pages", remedy: "use en, ru or uk")
    }
    self = language
  }

  /// The best of our languages in a header's list. Source: RFC 9110, section 12.5.4.
  static func accepted(_ header: String) -> Language? {
    var best: (language: Language, weight: Double)?
    for entry in header.prefix(500).split(separator: ",").prefix(20) {
      let parts = entry.split(separator: ";")
      let tag = parts.first?.split(separator: "-").first?.filter { $0 != " " }.lowercased() ?? ""
      guard let language = Language(rawValue: tag) else { continue }
      let weight =
        parts.dropFirst().lazy
        .map { $0.filter { $0 != " " } }.first { $0.hasPrefix("q=") }
        .map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }
}
