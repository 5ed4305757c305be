/// A report as its source hands it over, before the store has numbered its revision and hashed its text.
public struct IncomingReport: Hashable, Sendable {
  /// The report's identity across its revisions: unique within `source`.
  public var externalID: String
  /// The key of the channel, feed or file; holds no `/`.
  public var source: String
  public var url: String?
  public var published: Timestamp?
  /// When the publisher last edited it; `nil` where it was not edited, or the source does not say.
  public var edited: Timestamp?
  public var publisher: String?
  public var home: String?
  /// The language that the source states; `nil` leaves it to identification.
  public var language: Language?
  public var text: String
  /// Whether the publisher took it down; an empty text then stands for the last one known.
  public var isDeleted: Bool
  /// Whose post this forwards, where its source says so.
  public var forwardedFrom: String?

  public init(
    externalID: String, source: String, url: String? = nil, published: Timestamp? = nil, edited: Timestamp? = nil,
    publisher: String? = nil, home: String? = nil, language: Language? = nil, text: String, isDeleted: Bool = false,
    forwardedFrom: String? = nil
  ) {
    self.externalID = externalID
    self.source = source
    self.url = url
    self.published = published
    self.edited = edited
    self.publisher = publisher
    self.home = home
    self.language = language
    self.text = text
    self.isDeleted = isDeleted
    self.forwardedFrom = forwardedFrom
  }
}

extension Report {
  /// The report's identity across its revisions, as mentions name it: `source/externalID`, or the id alone where no
  /// source is known.
  public var key: String { source.isEmpty ? externalID : source + "/" + externalID }
}
