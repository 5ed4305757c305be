internal import Testing
internal import TocsinExtraction
internal import TocsinModel

/// Reads a text as the program does, over the project's own lexicon and gazetteer.
enum ReportReader {
  /// The claims of a text that a publisher in Belgorod Oblast, in Russian, or of no area, in other tongues, put out.
  static func claims(
    _ text: String, _ language: Language, published: String = "2025-12-08T12:00:00+03:00", publisher: String? = nil
  )
    throws -> [Claim]
  {
    let moment: Timestamp = try #require(Timestamp(published))
    let document = Document(
      id: "text", text: text, published: moment, publisher: publisher,
      home: language == .russian ? "Belgorod Oblast, RU" : nil, language: language)
    return try CorpusFolder.extractor.get().extract(document).claims
  }

  /// The only claim of a kind that a text makes.
  static func claim(
    _ kind: EventKind, _ text: String, _ language: Language, published: String = "2025-12-08T12:00:00+03:00"
  )
    throws -> Claim
  {
    let claims = try claims(text, language, published: published).filter { $0.kind == kind }
    #expect(claims.count == 1, "\(text)")
    return try #require(claims.first)
  }
}
