import Foundation
import Testing

/// A data folder with three reports, and the program run on it.
private final class ReviewedStore {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-review-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let reports = [
      ("1", "Debris fell in Chisinau, nobody was hurt."), ("2", "Debris fell in Balti, two people were hurt."),
      ("3", "A quiet night over the river."),
    ].map { id, text in
      #"{"id": "\#(id)", "source": "gov", "publisher": "City hall", "published": "2025-12-08T02:0\#(id):00+02:00", "#
        + #""text": "\#(text)"}"#
    }
    let file = folder.appending(path: "reports.jsonl")
    try Data(reports.joined(separator: "\n").utf8).write(to: file)
    let (status, lines, _) = try run(["ingest", file.path])
    try #require(status == 0, "\(lines)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func run(_ arguments: [String]) throws -> (status: Int32, lines: [String], errors: String) {
    let output = folder.appending(path: "out")
    let found = try BuiltProgram.run(
      arguments + ["--data", folder.appending(path: "data").path], output: output)
    let errors = try String(contentsOf: output.appendingPathExtension("errors"), encoding: .utf8)
    return (found.status, found.output.split(separator: "\n").map(String.init), errors)
  }

  /// The fields of the only line that a decision prints.
  func decide(_ arguments: [String]) throws -> [String] {
    let found = try run(["decide"] + arguments + ["--author", "Ann", "--reason", "Seen from the desk."])
    try #require(found.lines.count == 1, "\(arguments): \(found.errors)")
    return found.lines[0].split(separator: "\t").map(String.init)
  }

  /// The incidents' lines without their ids, as bytes to compare.
  func incidents() throws -> [String] { try run(["incidents"]).lines }
}

@Suite("Review, as a program")
struct ReviewTests {
  private let store: ReviewedStore

  init() throws { store = try ReviewedStore() }

  @Test("a decision is carried out at once, and undone it leaves no trace in the incidents")
  func decidesAndUndoes() throws {
    let before = try store.incidents()
    let corrected = try store.decide(["correct", "gov/2#0", "injured=3"])
    #expect(corrected[1...2] == ["correct", "standing"])
    #expect(try store.incidents().contains { $0.contains("injured 3") })
    let moved = try store.decide(["move", "gov/1#0.0", "--to", "Tiraspol"])
    #expect(try store.incidents().contains { $0.contains("Tiraspol") })
    for id in [moved[0], corrected[0]] { _ = try store.decide(["undo", id]) }
    #expect(try store.incidents() == before)
    #expect(try store.run(["verify"]).status == 0)
  }

  @Test("the logs tell who decided what and why, and whether it stands")
  func tellsLog() throws {
    let rejected = try store.decide(["reject", "gov/1#0.0"])
    _ = try store.decide(["undo", rejected[0]])
    let states = try store.run(["decisions"]).lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(states.map { $0[1] } == ["d0000001", "d0000002"])
    #expect(states.map { $0[3] } == ["Ann", "Ann"])
    #expect(states.map { $0[6] } == ["undone", "standing"])
    #expect(states[0].last == "Seen from the desk.")
    _ = try store.run(["sources", "grade", "gov", "B", "--author", "Ann", "--reason", "Right so far."])
    let audit = try store.run(["audit", "--format", "json"]).lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    #expect(audit.map { $0["action"] as? String } == ["reject", "undo", "grade"])
    #expect(try store.run(["sources"]).lines.first?.hasPrefix("gov\tB\tCity hall\treports 3") == true)
  }

  @Test("changes are told since a number and since a time, and reports are found by their words")
  func readsFeedAndSearch() throws {
    let first = try store.run(["changes"]).lines
    #expect(first.count == 2 && first.allSatisfy { $0.contains("\tadded\t") })
    _ = try store.decide(["correct", "gov/2#0", "injured=1"])
    let later = try store.run(["changes", "--since", "2"]).lines
    #expect(later.count == 1 && later[0].contains("changed, lowered") && later[0].contains("injured 2 → 1"))
    #expect(try store.run(["changes", "--since", "2025-01-01T00:00:00Z"]).lines == first + later)
    let found = try store.run(["search", "DEBRIS", "hurt"]).lines
    #expect(found.map { $0.split(separator: "\t")[0] } == ["gov/2", "gov/1"])
    #expect(try store.run(["search", "\"river AND (*"]).lines.isEmpty)
  }

  @Test("what made an incident less stands in the queue until it is accepted")
  func settlesQueue() throws {
    _ = try store.decide(["correct", "gov/2#0", "injured=1"])
    let queue = try store.run(["review", "--format", "json"]).lines
    let first = try #require(queue.first)
    let item = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any] ?? [:]
    #expect(item["kind"] as? String == "lowered")
    let id = try #require((item["incidents"] as? [[String: Any]])?.first?["id"] as? String)
    Thread.sleep(forTimeInterval: 1)
    _ = try store.decide(["accept", id])
    #expect(try store.run(["review"]).lines.isEmpty)
  }

  @Test(
    "what cannot be done is told with what to do, and the status tells a wrong call from a failure",
    arguments: [
      (["decide", "accept", "nothing", "--author", "Ann", "--reason", "r"], 1, "nothing: no such incident"),
      (["decide", "accept", "gov/9#0", "--author", "Ann", "--reason", "r"], 1, "report gov/9: is not in the store; "),
      (["decide", "undo", "d9", "--author", "Ann", "--reason", "r"], 1, "decision d9: was never made; "),
      (
        ["decide", "move", "gov/1#0", "--to", "Nowhereville", "--author", "Ann", "--reason", "r"], 1, "no such place; "
      ),
      (["decide", "accept", "gov/1#0", "--reason", "r"], 2, "--author"),
      (["decide", "accept", "gov/1#0", "--author", "Ann"], 2, "--reason"),
      (["decide", "correct", "gov/1#0", "killed=many", "--author", "Ann", "--reason", "r"], 2, "no number"),
      (["decide", "merge", "gov/1#0", "--author", "Ann", "--reason", "r"], 2, "two incidents"),
      (["sources", "grade", "gov", "G", "--author", "Ann", "--reason", "r"], 2, "one of A, B"),
      (["changes", "--since", "yesterday"], 2, "no number and no time"),
      (["review", "--kind", "all"], 2, "one of lowered"), (["search", "a", "--limit", "0"], 2, "--limit"),
    ] as [([String], Int32, String)])
  func refuses(arguments: [String], status: Int32, message: String) throws {
    let found = try store.run(arguments)
    #expect(found.status == status && found.errors.contains(message), "\(found.errors)")
    #expect(found.lines.isEmpty)
  }
}
