internal import TocsinModel

/// A message of an export.
struct TelegramPost: Decodable {
  private let id: Int64
  private let type: String
  private let text: String
  private let published: Timestamp?
  private let edited: Timestamp?
  private let forwardedFrom: String?

  private enum Key: String, CodingKey {
    case id, type, text, date, edited
    case forwardedFrom = "forwarded_from"
    case dateUnix = "date_unixtime"
    case editedUnix = "edited_unixtime"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(Int64.self, forKey: .id)
    type = try container.decode(String.self, forKey: .type)
    text = try container.decodeIfPresent(TelegramText.self, forKey: .text)?.plain ?? ""
    published = try Self.timestamp(container, .date, .dateUnix)
    edited = try Self.timestamp(container, .edited, .editedUnix)
    // Why: it may be null, for a forward whose author hides.
    forwardedFrom = try container.decodeIfPresent(String.self, forKey: .forwardedFrom)
  }

  /// The report; `nil` for service messages and posts without a text.
  func report(chat: TelegramChat) -> IncomingReport? {
    guard type == "message", text.contains(where: { !$0.isWhitespace }) else { return nil }
    return IncomingReport(
      externalID: String(id), source: SourceKey.make(from: "telegram-" + chat.id) ?? "telegram", published: published,
      edited: edited, publisher: chat.name.isEmpty ? nil : chat.name + ", Telegram", text: text,
      forwardedFrom: forwardedFrom)
  }

  /// The instant of the second count, told by the clock that wrote the naive local time beside it.
  private static func timestamp(
    _ container: KeyedDecodingContainer<Key>, _ local: Key, _ unix: Key
  ) throws -> Timestamp? {
    guard let text = try container.decodeIfPresent(String.self, forKey: unix), let seconds = Int64(text) else {
      return nil
    }
    let shown = try container.decodeIfPresent(String.self, forKey: local).flatMap { Timestamp($0 + "Z") }
    let offset = shown.map { $0.secondsSinceEpoch - seconds } ?? 0
    let isClock = abs(offset) <= 18 * 3600 && offset % 60 == 0
    return Timestamp(secondsSinceEpoch: seconds, offsetSeconds: isClock ? Int32(offset) : 0)
  }
}

/// A text as an export writes it: a string, or an array of strings and of objects with a `text`.
private struct TelegramText: Decodable {
  let plain: String

  private struct Entity: Decodable { let text: String }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      plain = text
      return
    }
    var parts = try decoder.unkeyedContainer()
    var text = ""
    while !parts.isAtEnd {
      if let part = try? parts.decode(String.self) { text += part } else { text += try parts.decode(Entity.self).text }
    }
    plain = text
  }
}
