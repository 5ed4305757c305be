internal import TocsinModel

/// One line of a JSON Lines file; fields that are not named here are ignored.
struct ReportLine: Decodable {
  private let id: String
  private let text: String
  private let source: String?
  private let url: String?
  private let published: Timestamp?
  private let edited: Timestamp?
  private let publisher: String?
  private let home: String?
  private let lang: String?
  private let deleted: Bool
  private let forwarded: String?

  private enum Key: String, CodingKey {
    case id, text, source, url, published, edited, publisher, home, lang, deleted, forwarded
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try Self.identifier(container)
    deleted = try container.decodeIfPresent(Bool.self, forKey: .deleted) ?? false
    text =
      deleted
      ? try container.decodeIfPresent(String.self, forKey: .text) ?? ""
      : try container.decode(String.self, forKey: .text)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    published = try container.decodeIfPresent(Timestamp.self, forKey: .published)
    edited = try container.decodeIfPresent(Timestamp.self, forKey: .edited)
    publisher = try container.decodeIfPresent(String.self, forKey: .publisher)
    home = try container.decodeIfPresent(String.self, forKey: .home)
    lang = try container.decodeIfPresent(String.self, forKey: .lang)
    forwarded = try container.decodeIfPresent(String.self, forKey: .forwarded)
  }

  /// An id may be a string or a number; an empty one is as good as none.
  private static func identifier(_ container: KeyedDecodingContainer<Key>) throws -> String {
    let id = (try? container.decode(Int64.self, forKey: .id)).map(String.init)
    let text = try id ?? container.decode(String.self, forKey: .id)
    guard !text.isEmpty else {
      throw DecodingError.keyNotFound(Key.id, .init(codingPath: [], debugDescription: "empty"))
    }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw DecodingError.dataCorruptedError(forKey: .id, in: container, debugDescription: "control characters")
    }
    return text
  }

  func report(defaultSource: String) -> IncomingReport {
    IncomingReport(
      externalID: id, source: source.flatMap(SourceKey.make(from:)) ?? defaultSource, url: url, published: published,
      edited: edited, publisher: publisher, home: home, language: lang.flatMap(Language.init(rawValue:)), text: text,
      isDeleted: deleted, forwardedFrom: forwarded)
  }
}
