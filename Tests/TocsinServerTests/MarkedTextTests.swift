import Testing
import TocsinModel

@testable import TocsinServer

@Suite("Quotes marked in their text")
struct MarkedTextTests {
  private func claim(_ quotes: [String: [Quote]]) -> Claim { Claim(kind: .debris, places: [], quotes: quotes) }

  @Test("the marked words are the quote's, to the scalar")
  func marksQuote() throws {
    let text = "Debris 🚨 fell on Lodygina Street."
    let marked = MarkedText(text, claims: [claim(["places": [Quote(17, 32)]])])
    let pieces = try #require(marked.lines.first)
    #expect(pieces.filter { !$0.fields.isEmpty }.map(\.text) == ["Lodygina Street"])
  }

  @Test("where quotes overlap, the words carry both fields")
  func overlaps() throws {
    let marked = MarkedText("abcdef", claims: [claim(["kind": [Quote(0, 4)], "places": [Quote(2, 6)]])])
    #expect(
      marked.lines == [
        [
          .init(text: "ab", fields: ["kind"]), .init(text: "cd", fields: ["kind", "places"]),
          .init(text: "ef", fields: ["places"]),
        ]
      ])
  }

  @Test("no word is lost or added, wherever the quotes lie", arguments: 0..<200)
  func keepsText(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let text = random.text(upTo: 80)
    let quotes = (0..<5).map { _ in
      Quote(Int.random(in: -5...90, using: &random), Int.random(in: -5...90, using: &random))
    }
    let marked = MarkedText(text, claims: [claim(["a": Array(quotes.prefix(3)), "b": Array(quotes.suffix(2))])])
    let read = marked.lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("a long text is cut, and says so")
  func cutsLongText() {
    let marked = MarkedText(String(repeating: "a", count: 101), claims: [], limit: 100)
    #expect(marked.isCut)
    #expect(marked.lines.joined().map(\.text).joined().count == 100)
    #expect(!MarkedText(String(repeating: "a", count: 100), claims: [], limit: 100).isCut)
  }
}
