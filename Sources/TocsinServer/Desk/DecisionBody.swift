internal import Foundation
internal import Hummingbird
internal import TocsinModel

/// A decision as it is sent: `{"author": "…", "reason": "…", "action": {"accept": {"_0": ["gov/1", 0, 0]}}}` (docs/fusion.md).
struct DecisionBody: Decodable {
  let author: String
  let reason: String
  let action: DecisionAction

  /// Reads no more than `Bounds.bodyBytes`.
  static func read(_ request: Request) async throws -> DecisionBody {
    guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
      throw Problem.wrongBodyType
    }
    var bytes = Data()
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= Bounds.bodyBytes else { throw Problem.bodyTooLong }
      bytes.append(contentsOf: part.readableBytesView)
    }
    do {
      return try JSONDecoder().decode(DecisionBody.self, from: bytes)
    } catch {
      throw Problem.noDecision
    }
  }
}
