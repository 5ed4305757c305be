public import TocsinModel

/// What extraction reads: a text, and what is known of it from outside.
public struct Document: Sendable {
  public var id: String
  public var text: String
  public var published: Timestamp?
  public var publisher: String?
  /// The area that the publisher speaks for ("Rostov Oblast, RU").
  public var home: String?
  /// The language where it is known; otherwise it is identified.
  public var language: Language?

  public init(
    id: String, text: String, published: Timestamp? = nil, publisher: String? = nil, home: String? = nil,
    language: Language? = nil
  ) {
    self.id = id
    self.text = text
    self.published = published
    self.publisher = publisher
    self.home = home
    self.language = language
  }
}

/// What was taken from a document.
public struct Extraction: Sendable {
  public var language: Language
  /// In the order of the text.
  public var claims: [Claim]
}
