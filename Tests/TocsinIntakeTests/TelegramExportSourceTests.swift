import Testing
import TocsinIntake
import TocsinModel

@Suite("Telegram Desktop exports")
struct TelegramExportSourceTests {
  let files = TemporaryFiles()

  private static let post = """
    {"id": 7, "type": "message", "date": "2025-12-08T12:00:00", "date_unixtime": "1765184400", \
    "edited": "2025-12-08T12:10:00", "edited_unixtime": "1765185000", "from": null, "from_id": "channel55", \
    "text": ["Обломки ", {"type": "bold", "text": "упали"}, {"type": "link", "text": " тут", "href": "https://x"}, "."], \
    "text_entities": [{"type": "plain", "text": "Обломки "}]}
    """

  private func read(_ text: String) throws -> Reading {
    try Reading(TelegramExportSource(path: try files.write("result.json", text)).read)
  }

  private func chat(_ messages: String, id: Int = 55, name: String = "Канал \\\"Ночь\\\"") -> String {
    "{\"name\": \"\(name)\", \"type\": \"public_channel\", \"id\": \(id), \"messages\": [\(messages)]}"
  }

  @Test("a post of one chat is a report of that chat, its time told by the exporting clock")
  func readsOneChat() throws {
    let report = try #require(try read(chat(Self.post)).reports.first)
    #expect(
      report
        == IncomingReport(
          externalID: "7", source: "telegram-55", published: Timestamp("2025-12-08T12:00:00+03:00"),
          edited: Timestamp("2025-12-08T12:10:00+03:00"), publisher: "Канал \"Ночь\", Telegram",
          text: "Обломки упали тут."))
  }

  @Test("all chats of a full export are read, each under its own source")
  func readsAllChats() throws {
    let text = """
      {"about": "x", "personal_information": {"user_id": 1, "messages": "none"}, "chats": {"about": "y", "list": [
      \(chat(Self.post, id: 1, name: "A")), \(chat("", id: 2)), \(chat(Self.post, id: 3, name: "C"))]}}
      """
    let reading = try read(text)
    #expect(reading.failures.isEmpty)
    #expect(reading.reports.map(\.source) == ["telegram-1", "telegram-3"])
    #expect(reading.reports.map(\.publisher) == ["A, Telegram", "C, Telegram"])
  }

  @Test("service messages and posts without a text are left out")
  func leavesOutEmpty() throws {
    let service = "{\"id\": 1, \"type\": \"service\", \"date_unixtime\": \"1\", \"text\": \"\"}"
    let photo = "{\"id\": 2, \"type\": \"message\", \"date_unixtime\": \"1\", \"photo\": \"p.jpg\", \"text\": \" \"}"
    let reading = try read(chat([service, photo, Self.post].joined(separator: ",\n")))
    #expect(reading.reports.map(\.externalID) == ["7"])
    #expect(reading.failures.isEmpty)
  }

  @Test(
    "control characters are repaired, escaped backslashes left alone",
    arguments: [("a\\x1Fb", "a\u{1F}b"), ("a\\\\x1Fb", "a\\x1Fb"), ("\\\\\\x07", "\\\u{7}"), ("\\\"\\x00", "\"\u{0}")])
  func repairsEscapes(written: String, text: String) throws {
    let post = "{\"id\": 1, \"type\": \"message\", \"date_unixtime\": \"0\", \"text\": \"\(written)\"}"
    #expect(try read(chat(post)).reports.map(\.text) == [text])
  }

  @Test("a bad message is told with its line, and the next is read")
  func goesOn() throws {
    let reading = try read(chat("\n{\"id\": \"x\", \"type\": \"message\"},\n\(Self.post)"))
    #expect(reading.failures == ["2: has a message that has a value of the wrong type for 'id'"])
    #expect(reading.reports.count == 1)
  }

  @Test("a file that was cut off yields what stands before the cut, and says where it was cut")
  func readsUpToCut() throws {
    let whole = Array(chat("\(Self.post),\n\(Self.post)").utf8)
    let second = whole.count - 40
    let path = try files.write("result.json", whole.prefix(second))
    let reading = try Reading(TelegramExportSource(path: path).read)
    #expect(reading.reports.count == 1)
    #expect(reading.failures == ["2: ends in the middle"])
  }

  @Test(
    "what is no export says so",
    arguments: [
      ("{\"a\": 1}", "holds no messages"), ("", "holds no messages"), ("]", "is not JSON"),
      (String(repeating: "[", count: 100), "nests deeper than 64 levels"), ("{\"messages\": [", "ends in the middle"),
    ])
  func refusesOthers(text: String, what: String) throws {
    #expect(try read(text).failures == ["1: \(what)"])
  }

  @Test("a message over the limit is told and skipped")
  func skipsLongMessages() throws {
    var limits = IntakeLimits()
    limits.recordBytes = 700
    let long = "{\"id\": 1, \"type\": \"message\", \"text\": \"\(String(repeating: "x", count: 1_000))\"}"
    let path = try files.write("result.json", chat("\(long), \(Self.post)"))
    let reading = try Reading(TelegramExportSource(path: path, limits: limits).read)
    #expect(reading.reports.map(\.externalID) == ["7"])
    #expect(reading.failures == ["1: has a message of more than 700 bytes"])
  }
}
