internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// One line of the extract contract.
struct InputReport: Decodable {
  /// A text as an identifier, or a number.
  enum Identifier: Decodable {
    case text(String)
    case number(Int64)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try container.decode(Int64.self))
      }
    }
  }

  private enum Key: String, CodingKey { case id, text, published, publisher, home, lang }

  let id: Identifier?
  let text: String?
  let published: Timestamp?
  let publisher: String?
  let home: String?
  let language: Language?

  /// A field of another type than the contract's counts as not known; only `text` is needed.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try? container.decode(Identifier.self, forKey: .id)
    text = try? container.decode(String.self, forKey: .text)
    published = try? container.decode(Timestamp.self, forKey: .published)
    publisher = try? container.decode(String.self, forKey: .publisher)
    home = try? container.decode(String.self, forKey: .home)
    language = try? container.decode(Language.self, forKey: .lang)
  }

  func document(_ text: String) -> Document {
    let id: String
    switch self.id {
    case .text(let text): id = text
    case .number(let number): id = String(number)
    case nil: id = ""
    }
    return Document(id: id, text: text, published: published, publisher: publisher, home: home, language: language)
  }
}
