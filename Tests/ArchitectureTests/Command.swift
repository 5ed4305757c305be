import Foundation

/// The folder that this test was compiled in.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether git knows which files are committed; not so in an unpacked archive.
  static var isRepository: Bool { FileManager.default.fileExists(atPath: root.appending(path: ".git").path) }
}

/// A command that runs in the checkout.
enum Command {
  struct Failure: Error { let command: [String], status: Int32 }

  /// What `arguments` print, while their exit status is one of `accepted`.
  static func run(_ arguments: String..., accepted: Set<Int32> = [0]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.root
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard accepted.contains(process.terminationStatus) else {
      throw Failure(command: arguments, status: process.terminationStatus)
    }
    return data
  }
}
