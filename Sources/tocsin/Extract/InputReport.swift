internal import TocsinExtraction
internal import TocsinModel

/// One line of the extract contract. A field of another type than the contract's counts as not known; only `text` is needed.
struct InputReport {
  /// A text as an identifier, or a number.
  enum Identifier {
    case text(String)
    case number(Int64)
  }

  private(set) var id: Identifier?
  private(set) var text: String?
  private var published: Timestamp?
  private var publisher: String?
  private var home: String?
  private var language: Language?

  /// - Parameter line: one JSON object in UTF-8, and nothing else.
  init(_ line: [UInt8]) throws(JSONFault) {
    try line.withUnsafeBufferPointer { (bytes) throws(JSONFault) in
      let start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      var cursor = JSONCursor(bytes, at: start, refusesLoneSurrogates: true)
      try cursor.members { (cursor, name) throws(JSONFault) in
        switch (name, cursor.peek()) {
        case (_, UInt8(ascii: "\"")): set(name, try cursor.string())
        case ("id", UInt8(ascii: "-")), ("id", (UInt8(ascii: "0")...UInt8(ascii: "9"))?): id = try Self.number(&cursor)
        default: try cursor.skipValue()
        }
      }
      if cursor.peek() != nil { throw cursor.fault("more behind the object") }
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "id": id = .text(value)
    case "text": text = value
    case "published": published = Timestamp(value)
    case "publisher": publisher = value
    case "home": home = value
    case "lang": language = Language(rawValue: value)
    default: break
    }
  }

  /// `nil` for one that is not whole or too large.
  private static func number(_ cursor: inout JSONCursor) throws(JSONFault) -> Identifier? {
    let written = try cursor.scalar() ?? ""
    return (Int64(written) ?? Double(written).flatMap { Int64(exactly: $0) }).map { .number($0) }
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
