internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// One line of a labelled set, `docs/guide.md`: a report with the claims that careful people found in it.
struct LabelledReport: Decodable {
  let id: String
  let language: Language
  let document: Document
  let claims: [Claim]

  private enum Key: String, CodingKey { case id, lang, events, text, published, publisher, home }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let text = try? container.decode(String.self, forKey: .text) else {
      throw DecodingError.dataCorruptedError(forKey: .id, in: container, debugDescription: "the report has no text")
    }
    id = try container.decode(String.self, forKey: .id)
    language = try container.decode(Language.self, forKey: .lang)
    claims = try container.decode([Claim].self, forKey: .events)
    document = Document(
      id: id, text: text, published: try? container.decode(Timestamp.self, forKey: .published),
      publisher: try? container.decode(String.self, forKey: .publisher),
      home: try? container.decode(String.self, forKey: .home), language: language)
  }

  /// The lines of a file, which all must be readable: a set is scored whole or not at all.
  static func read(_ file: URL) throws -> [LabelledReport] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw CommandError(
        subject: file.path, problem: "cannot be read", remedy: "name a file of labelled reports, one JSON object a line"
      )
    }
    return try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      if line.allSatisfy(\.isWhitespace) { return nil }
      do {
        return try JSONDecoder().decode(LabelledReport.self, from: Data(line.utf8))
      } catch {
        throw CommandError(
          subject: "\(file.path):\(index + 1)", problem: "is no labelled report: \(reason(error))",
          remedy: "scripts/check_labels.py says more")
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "no field `\(key.stringValue)`"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: ": ")
    default: "\(error)"
    }
  }
}
