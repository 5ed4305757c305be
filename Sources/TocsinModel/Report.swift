/// One published text at one revision. Immutable: an edit or a deletion is a new revision.
public struct Report: Hashable, Sendable, Codable {
  /// The report's identity across its revisions: unique within `source`.
  public var externalID: String
  /// The key of the channel, feed or file that it came from.
  public var source: String
  /// 1 for the first; later ones count up.
  public var revision: Int
  public var url: String?
  public var published: Timestamp?
  /// When the publisher made this revision; `nil` where the source does not say.
  public var edited: Timestamp?
  public var received: Timestamp
  /// Who published it, as a reader would say it.
  public var publisher: String?
  /// The area that the publisher speaks for ("Rostov Oblast, RU"); `nil` for a national or foreign outlet.
  public var home: String?
  public var language: Language?
  public var text: String
  /// Lower-case hexadecimal SHA-256 of the UTF-8 text.
  public var sha256: String
  /// Whether this revision says that the publisher took the report down; its text is then the last one known.
  public var isDeleted: Bool
  /// Whose post this forwards, where its source says so.
  public var forwardedFrom: String?

  public init(
    externalID: String, source: String, revision: Int = 1, url: String? = nil, published: Timestamp?,
    edited: Timestamp? = nil, received: Timestamp, publisher: String?, home: String?, language: Language?, text: String,
    sha256: String, isDeleted: Bool = false, forwardedFrom: String? = nil
  ) {
    self.externalID = externalID
    self.source = source
    self.revision = revision
    self.url = url
    self.published = published
    self.edited = edited
    self.received = received
    self.publisher = publisher
    self.home = home
    self.language = language
    self.text = text
    self.sha256 = sha256
    self.isDeleted = isDeleted
    self.forwardedFrom = forwardedFrom
  }
}
