import Testing
import TocsinGazetteer

@Suite("Cutting chunks into lines")
struct LineSplitterTests {
  private func lines(_ text: String, chunk: Int, limit: Int = 1_000) -> [String] {
    var splitter = LineSplitter(limit: limit)
    var found: [String] = []
    let bytes = Array(text.utf8)
    let take = { (line: LineSplitter.Line) in
      found.append("\(line.number)\(line.isCut ? "…" : ":")" + String(decoding: line.bytes, as: UTF8.self))
    }
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      splitter.feed(bytes[start..<min(start + chunk, bytes.count)], take)
    }
    splitter.finish(take)
    return found
  }

  @Test("gives the same lines wherever the chunks end", arguments: 1...12)
  func anyChunk(size: Int) {
    #expect(lines("Бор\r\n\nСад\nконец", chunk: size) == ["1:Бор", "2:", "3:Сад", "4:конец"])
  }

  @Test("gives of a line over the limit its beginning, and goes on", arguments: 1...9)
  func overlong(size: Int) {
    #expect(lines("12345678\nab\n123456", chunk: size, limit: 5) == ["1…12345", "2:ab", "3…12345"])
  }

  @Test("gives no line of nothing, and none behind the last line's end")
  func empty() {
    #expect(lines("", chunk: 3).isEmpty)
    #expect(lines("a\n", chunk: 3) == ["1:a"])
  }
}
