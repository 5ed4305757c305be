import Testing

@testable import TocsinServer

@Suite("Whatever is put into a page is text")
struct EscapingTests {
  private static let references: [(name: String, sign: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&#13;", UInt8(ascii: "\r")),
  ]

  /// What a browser makes of the markup, byte by byte; `nil` where an `&` does not begin one of our references.
  private func read(_ markup: String) -> [UInt8]? {
    var text: [UInt8] = []
    var rest = Array(markup.utf8)[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        rest = rest.dropFirst()
        continue
      }
      guard let found = Self.references.first(where: { rest.starts(with: $0.name.utf8) }) else { return nil }
      text.append(found.sign)
      rest = rest.dropFirst(found.name.utf8.count)
    }
    return text
  }

  @Test("nothing in it opens a tag or closes a quote", arguments: 0..<300)
  func staysText(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let markup = HTML.text(random.text(upTo: 60)).markup
    #expect(!markup.unicodeScalars.contains { "<>\"'\0\r".unicodeScalars.contains($0) })
  }

  @Test("a browser reads it back unchanged, but for what HTML forbids", arguments: 0..<300)
  func roundTrips(seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 31)
    let text = random.text(upTo: 60)
    let forbidden = "\0\u{1}\u{7F}\u{85}\u{FFFE}".unicodeScalars
    let expected = String(
      String.UnicodeScalarView(text.unicodeScalars.map { forbidden.contains($0) ? "\u{FFFD}" : $0 }))
    #expect(read(HTML.text(text).markup) == Array(expected.utf8))
  }

  @Test("interpolation escapes strings and leaves markup alone")
  func interpolation() {
    let inner: HTML = "<b>\("<i>")</b>"
    let outer: HTML = "<p title=\"\("a\" onclick=\"b")\">\(inner)\(7)</p>"
    #expect(outer.markup == "<p title=\"a&quot; onclick=&quot;b\"><b>&lt;i&gt;</b>7</p>")
  }

  @Test(
    "only addresses of the web are linked",
    arguments: [
      ("https://example.org/a?b=1", true), ("http://example.org", true), ("HTTPS://EXAMPLE.ORG", true),
      ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false), ("data:text/html,x", false),
      ("//example.org", false), (" https://example.org", false), ("https://example.org/\n", false), ("", false),
    ])
  func links(address: String, isLinked: Bool) {
    #expect((SafeLink.web(address) != nil) == isLinked)
  }
}
