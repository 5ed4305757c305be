internal import Foundation

/// Debian's osmium-tool as a child process.
struct Osmium {
  /// Where the program lies.
  private let program: URL
  private let file: String

  /// What is kept of the program's complaints. Unit: bytes.
  private static let complaintLimit = 4 << 10

  /// - Parameter file: the file that is imported, for errors.
  /// - Throws: `ImportError.program` where osmium is not installed.
  init(file: String, path: String? = ProcessInfo.processInfo.environment["PATH"]) throws {
    let folders = (path ?? "/usr/bin").split(separator: ":").map { URL(filePath: String($0)) }
    let found = folders.map { $0.appending(path: "osmium") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    guard let found else {
      throw ImportError.program(
        name: "osmium", reason: "not found", remedy: "install it: `apt-get install osmium-tool`")
    }
    program = found
    self.file = file
  }

  /// Runs the program to its end and gives what it writes, a stretch at a time.
  ///
  /// - Throws: `ImportError.program` with its last words where it fails; what `body` throws, after the program was stopped.
  func run(_ arguments: [String], output body: (Data) throws -> Void = { _ in }) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    let complaints = FileManager.default.temporaryDirectory.appending(path: "tocsin-osmium-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardError = try complaintFile(complaints)
    do { try process.run() } catch { throw failed("cannot be started") }
    do {
      while let data = try output.fileHandleForReading.read(upToCount: 1 << 20), !data.isEmpty { try body(data) }
    } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw failed("\(arguments.first ?? "") of \(file): \(Self.lastWords(complaints))")
    }
  }

  private func complaintFile(_ url: URL) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw ImportError.unwritable(path: url.deletingLastPathComponent().path, reason: "cannot be written")
    }
    return try FileHandle(forWritingTo: url)
  }

  private static func lastWords(_ url: URL) -> String {
    guard let handle = try? FileHandle(forReadingFrom: url), let data = try? handle.read(upToCount: complaintLimit)
    else {
      return "failed without a word"
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").suffix(3)
    return lines.isEmpty ? "failed without a word" : lines.joined(separator: " ")
  }

  private func failed(_ reason: String) -> ImportError {
    .program(name: "osmium", reason: reason, remedy: "fetch the file again, or look at it with `osmium fileinfo -e`")
  }
}
