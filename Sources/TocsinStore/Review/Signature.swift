public import TocsinModel

/// Who did something that the audit log keeps, why, and when.
public struct Signature: Hashable, Sendable {
  /// The longest name of an author and the longest reason, in bytes.
  public static let authorBytes = 200
  public static let reasonBytes = 4_000

  public let author: String
  public let reason: String
  public let time: Timestamp

  public init(author: String, reason: String, time: Timestamp) {
    self.author = author
    self.reason = reason
    self.time = time
  }

  /// Throws where the author or the reason is missing or longer than it may be.
  func check(_ subject: String) throws {
    try Self.check(author, "author", limit: Self.authorBytes, subject)
    try Self.check(reason, "reason", limit: Self.reasonBytes, subject)
  }

  private static func check(_ text: String, _ name: String, limit: Int, _ subject: String) throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(subject, problem: "has no \(name)", remedy: "give one: the audit log keeps it")
    }
    guard text.utf8.count <= limit else {
      throw StoreError.refused(subject, problem: "its \(name) is longer than \(limit) bytes", remedy: "shorten it")
    }
  }
}
