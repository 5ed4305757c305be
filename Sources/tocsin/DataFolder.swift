internal import ArgumentParser
internal import Foundation
internal import TocsinStore

/// The option that names the folder of the store, shared by all commands that use one.
struct DataFolder: ParsableArguments {
  static let environmentVariable = "TOCSIN_DATA"
  static let defaultPath = "./tocsin-data"

  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder that holds the store (default: \(environmentVariable), else \(defaultPath)).", valueName: "dir"))
  var chosen: String?

  /// What the option names, else the environment, else the default.
  var path: String {
    chosen ?? ProcessInfo.processInfo.environment[Self.environmentVariable] ?? Self.defaultPath
  }

  func openStore(_ access: Store.Access) throws -> Store { try Store(folder: path, access: access) }
}
