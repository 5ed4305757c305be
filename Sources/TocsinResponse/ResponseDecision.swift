public import TocsinModel

/// Who decided something, when, and why; kept with everything that people change.
public struct ResponseDecision: Hashable, Sendable, Codable {
  /// The account that decided; never empty.
  public let author: String
  public let time: Timestamp
  /// In the author's words; may be empty.
  public let reason: String

  /// - Throws: `ResponseError.unsigned` where the author is empty.
  public init(author: String, time: Timestamp, reason: String = "") throws(ResponseError) {
    guard author.contains(where: { !$0.isWhitespace }) else { throw ResponseError.unsigned }
    self.author = author
    self.time = time
    self.reason = reason
  }
}
