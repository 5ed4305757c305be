internal import Foundation
internal import TocsinServer

/// The token that reviewers send to the server.
enum ReviewToken {
  static let environmentVariable = "TOCSIN_TOKEN"

  /// What a file holds, else the environment; `nil` where neither is set.
  /// - Throws: `CommandError` where the file cannot be read or the token is too short.
  static func read(file: String?) throws -> AccessToken? {
    if let file {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw CommandError(subject: file, problem: "cannot be read", remedy: "name a file that holds the token alone")
      }
      return try token(text.trimmingCharacters(in: .whitespacesAndNewlines), from: file)
    }
    let variable = ProcessInfo.processInfo.environment[environmentVariable]
    return try variable.map { try token($0, from: environmentVariable) }
  }

  private static func token(_ text: String, from subject: String) throws -> AccessToken {
    guard let token = AccessToken(text) else {
      throw CommandError(
        subject: subject, problem: "the token is shorter than \(AccessToken.shortest) characters",
        remedy: "take a longer one, as of 'openssl rand -hex 24'")
    }
    return token
  }
}
