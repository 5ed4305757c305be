import Foundation
import Testing

@Suite("tocsin evaluate, as a program")
struct EvaluateTests {
  private static let project = BuiltProgram.resources.deletingLastPathComponent()
  private static let labels = project.appending(path: "Corpus/reports/dev.jsonl")

  private func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-evaluate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  @Test("prints the figures of score.py")
  func figures() throws {
    try withFolder { folder in
      let output = folder.appending(path: "out.jsonl")
      let extract = try BuiltProgram.process(["extract"], output: output)
      extract.standardInput = try FileHandle(forReadingFrom: Self.labels)
      try extract.run()
      extract.waitUntilExit()
      let score = Process()
      score.executableURL = URL(filePath: "/usr/bin/env")
      score.arguments = [
        "python3", Self.project.appending(path: "scripts/score.py").path, Self.labels.path, output.path,
      ]
      let pipe = Pipe()
      score.standardOutput = pipe
      try score.run()
      let expected = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      score.waitUntilExit()
      let found = try BuiltProgram.run(["evaluate", Self.labels.path], output: folder.appending(path: "figures.txt"))
      #expect(found.status == 0)
      #expect(found.output == expected)
    }
  }

  @Test("shows with --errors what was missed, and the rules behind what was made up")
  func errors() throws {
    try withFolder { folder in
      let found = try BuiltProgram.run(
        ["evaluate", "--errors", Self.labels.path], output: folder.appending(path: "errors.txt"))
      #expect(found.output.contains("   missed   "))
      #expect(found.output.contains("kind: "))
    }
  }

  @Test("says which line is no labelled report")
  func badLine() throws {
    try withFolder { folder in
      let labels = folder.appending(path: "labels.jsonl")
      try Data("{\"id\": \"a\", \"lang\": \"ru\", \"text\": \"сбит\", \"events\": []}\n{\"id\": \"b\"}\n".utf8).write(
        to: labels)
      let output = folder.appending(path: "out.txt")
      let found = try BuiltProgram.run(["evaluate", labels.path], output: output)
      #expect(found.status == 1)
      let message = try String(contentsOf: output.appendingPathExtension("errors"), encoding: .utf8)
      #expect(message.contains("labels.jsonl:2"))
    }
  }
}
