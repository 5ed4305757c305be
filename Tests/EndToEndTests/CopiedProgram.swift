import Foundation
import Testing

/// The built program in a folder of its own, with a copy of its tables and pages beside it and nothing else.
struct CopiedProgram {
  let folder: URL

  var data: URL { folder.appending(path: "store") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: BuiltProgram.url, to: folder.appending(path: "tocsin"))
    try copyResources()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// All of `Data` but the downloads that only builders need.
  private func copyResources() throws {
    let target = folder.appending(path: "Data")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: BuiltProgram.resources.path)
    where name != "downloads" {
      try FileManager.default.copyItem(
        at: BuiltProgram.resources.appending(path: name), to: target.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: target.appending(path: "downloads"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: BuiltProgram.resources.appending(path: "downloads/web"), to: target.appending(path: "downloads/web"))
  }

  /// The sample reports' paths.
  func samples() throws -> [String] {
    let samples = BuiltProgram.resources.deletingLastPathComponent().appending(path: "Samples")
    return try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
      .filter { $0.hasSuffix(".jsonl") }.map { samples.appending(path: $0).path }
  }

  func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = process(arguments)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Starts the server on a free port and waits until it says its address.
  func serve() throws -> Server {
    let process = process(["serve", "--port", "0", "--data", data.path])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var line = Data()
    while let byte = try pipe.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
      line += byte
    }
    let address = String(decoding: line, as: UTF8.self)
    try #require(address.hasPrefix("http://127.0.0.1:"), "the first line is the address, not “\(address)”")
    return Server(process: process, address: address)
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = folder.appending(path: "tocsin")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TOCSIN_") }
    return process
  }

  struct Server {
    let process: Process
    let address: String

    /// Tells it to end and waits; its exit status.
    @discardableResult
    func stop() -> Int32 {
      if process.isRunning { process.terminate() }
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}
