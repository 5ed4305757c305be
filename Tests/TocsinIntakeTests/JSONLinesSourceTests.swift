import Testing
import TocsinIntake
import TocsinModel

@Suite("JSON Lines files")
struct JSONLinesSourceTests {
  let files = TemporaryFiles()

  private func read(_ text: String, limits: IntakeLimits = IntakeLimits()) throws -> Reading {
    try read(Array(text.utf8), limits: limits)
  }

  private func read(_ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) throws -> Reading {
    let path = try files.write("night.jsonl", bytes)
    return try Reading(JSONLinesSource(path: path, limits: limits).read)
  }

  @Test("all fields are taken, others ignored")
  func readsFields() throws {
    let line = """
      {"id": "7", "source": "t.me/gov", "url": "https://t.me/gov/7", "published": "2025-12-08T12:00:00+03:00", \
      "edited": "2025-12-08T12:10:00+03:00", "publisher": "Governor", "home": "Rostov Oblast, RU", "lang": "ru", \
      "text": "Обломки\\nупали.", "events": [{"kind": "debris"}], "score": 1e300}
      """
    let report = try #require(try read(line).reports.first)
    #expect(
      report
        == IncomingReport(
          externalID: "7", source: "t.me-gov", url: "https://t.me/gov/7",
          published: Timestamp("2025-12-08T12:00:00+03:00"),
          edited: Timestamp("2025-12-08T12:10:00+03:00"), publisher: "Governor", home: "Rostov Oblast, RU",
          language: .russian, text: "Обломки\nупали."))
  }

  @Test("without a source the file's name is it; an id may be a number; a deletion needs no text")
  func fillsIn() throws {
    let reading = try read("{\"id\": 7, \"text\": \"x\"}\n\n{\"id\": \"7\", \"deleted\": true}")
    #expect(reading.reports.map(\.source) == ["night", "night"])
    #expect(reading.reports.map(\.externalID) == ["7", "7"])
    #expect(reading.reports.map(\.isDeleted) == [false, true])
  }

  @Test(
    "a bad line is told with its number, and the next is read",
    arguments: [
      ("not json", "is not JSON"), ("[]", "has a value of the wrong type for the line"),
      ("{\"text\": \"x\"}", "has no 'id'"), ("{\"id\": \"\", \"text\": \"x\"}", "has no 'id'"),
      ("{\"id\": \"1\"}", "has no 'text'"),
      ("{\"id\": \"1\", \"text\": 5}", "has a value of the wrong type for 'text'"),
      ("{\"id\": \"1\", \"text\": \"x", "is not JSON"),
      ("{\"id\": \"1\", \"text\": \"\\ud800\"}", "is not JSON"),
      (
        "{\"id\": \"1\", \"text\": \"x\", \"published\": \"yesterday\"}",
        "has a wrong value for 'published' (yesterday is not an RFC 3339 time with an offset)"
      ),
      (String(repeating: "[", count: 500), "nests deeper than 64 levels"),
    ])
  func goesOn(line: String, what: String) throws {
    let reading = try read("\(line)\r\n{\"id\": \"2\", \"text\": \"good\"}\n")
    #expect(reading.failures == ["1: \(what)"])
    #expect(reading.reports.map(\.text) == ["good"])
  }

  @Test(
    "a line over the limit is skipped without being held, wherever the pieces are cut",
    arguments: [98, 99, 100, 300_000])
  func skipsLongLines(length: Int) throws {
    var limits = IntakeLimits()
    limits.recordBytes = 100
    let good = "{\"id\": \"2\", \"text\": \"good\"}"
    let reading = try read(String(repeating: "x", count: length) + "\n" + good, limits: limits)
    #expect(reading.reports.map(\.text) == ["good"])
    #expect(reading.failures == [length <= 100 ? "1: is not JSON" : "1: is longer than 100 bytes"])
  }

  @Test("bytes that are no UTF-8 and NUL bytes are told and do no harm")
  func survivesBytes() throws {
    let bytes = [UInt8](repeating: 0, count: 50) + Array("\n\u{FEFF}{}\n".utf8) + [0xC3, 0x28, 10]
    let reading = try read(bytes + Array("{\"id\": \"2\", \"text\": \"a\\u0000b\"}".utf8))
    #expect(reading.failures.count == 3)
    #expect(reading.reports.map(\.text) == ["a\u{0}b"])
  }

  @Test("a file that is not there is an error of its own")
  func refusesMissing() {
    #expect(throws: IntakeError.self) { try Reading(JSONLinesSource(path: "/nowhere.jsonl").read) }
  }
}
