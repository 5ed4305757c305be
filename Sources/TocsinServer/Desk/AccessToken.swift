internal import HTTPTypes
internal import Hummingbird
internal import TocsinStore

/// The secret that reviewers hold.
public struct AccessToken: Sendable {
  /// Fewer characters are guessed too soon.
  public static let shortest = 16

  private let digest: String

  /// `nil` for one that is too short.
  public init?(_ secret: String) {
    guard secret.utf8.count >= Self.shortest else { return nil }
    digest = TextDigest.sha256(secret)
  }

  /// Compares digests to the end, so that the time that it takes tells nothing.
  func admits(_ secret: String) -> Bool {
    let given = TextDigest.sha256(secret)
    return zip(digest.utf8, given.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension RecordService {
  /// Throws where the request does not bear the token. Source: RFC 6750, section 2.1.
  func admit(_ request: Request) throws {
    guard let token else { throw Problem.noToken }
    let words = (request.headers[.authorization] ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer", token.admits(String(words[1])) else {
      throw Problem.wrongToken
    }
  }
}
