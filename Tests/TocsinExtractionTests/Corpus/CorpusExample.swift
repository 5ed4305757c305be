internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// A phrasing and the value that it means: one row of `Corpus/dimensions`.
struct CorpusExample {
  let dimension: String
  let language: Language
  let expected: [String: Any]
  let phrasing: String

  /// How an answer differs from what is expected.
  enum Verdict: String, CaseIterable { case right, missing, partial, wrong, spurious }

  /// The moment that every phrasing is published at.
  static let reference = Timestamp("2025-12-08T12:00:00+03:00")

  init?(_ row: String, dimension: String, language: Language) {
    let columns = row.split(separator: "\t", maxSplits: 1).map(String.init)
    guard columns.count == 2,
      let value = try? JSONSerialization.jsonObject(with: Data(columns[0].utf8)) as? [String: Any]
    else { return nil }
    self.dimension = dimension
    self.language = language
    expected = value
    phrasing = columns[1]
  }

  func verdict(_ extractor: Extractor) throws -> Verdict {
    let document = Document(id: "example", text: phrasing, published: Self.reference, language: language)
    let claims = extractor.extract(document).claims
    guard let first = claims.first else { return .missing }
    if claims.count > 1 { return .spurious }
    let data = try JSONEncoder().encode(first)
    let found = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let verdicts = expected.map { Self.compare($0.value, found[$0.key] ?? NSNull()) }
    if verdicts.allSatisfy({ $0 == .right }) { return .right }
    if verdicts.contains(.right) || verdicts.contains(.partial) { return .partial }
    return verdicts.first { $0 != .right } ?? .right
  }

  private static func compare(_ expected: Any, _ found: Any) -> Verdict {
    if (expected as? NSObject) == (found as? NSObject) { return .right }
    if isEmpty(found) { return .missing }
    if isEmpty(expected) { return .spurious }
    if let wanted = expected as? [String], let got = found as? [String] {
      return Set(wanted).isDisjoint(with: got) ? .wrong : .partial
    }
    return .wrong
  }

  private static func isEmpty(_ value: Any) -> Bool { value is NSNull || (value as? [Any])?.isEmpty == true }
}
