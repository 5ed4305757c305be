internal import ArgumentParser
internal import Foundation
internal import TocsinModel
internal import TocsinStore

/// The options by which a person signs what the audit log keeps.
struct SigningOptions: ParsableArguments {
  static let environmentVariable = "TOCSIN_AUTHOR"

  @Option(help: "Who decides (default: TOCSIN_AUTHOR).")
  var author: String?

  @Option(help: "Why; the audit log keeps it.")
  var reason: String

  private var named: String? { author ?? ProcessInfo.processInfo.environment[Self.environmentVariable] }

  func validate() throws {
    guard let named, !named.allSatisfy(\.isWhitespace) else {
      throw ValidationError("who decides is not told; give --author NAME, or set \(Self.environmentVariable).")
    }
  }

  func signature() -> Signature { Signature(author: named ?? "", reason: reason, time: .now) }
}
