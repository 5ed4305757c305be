import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Judging sources")
struct SourceTests {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    for source in ["gov", "news", "blog"] { try temporary.accept("1", "Debris fell.", source: source) }
    try temporary.accept("2", "Debris fell.", source: "gov")
    try temporary.accept("2", "Debris fell again.", source: "gov")
  }

  @Test("a source is listed with its reports, not counting revisions, and the time that they span")
  func lists() throws {
    let sources = try store.sources()
    #expect(sources.map(\.key) == ["blog", "gov", "news"])
    #expect(sources[1].reports == 2 && sources[1].publisher == "Governor")
    #expect(sources[1].firstPublished == .noon && sources[1].lastPublished == .noon)
    #expect(sources[1].reliability == nil && sources[1].repeats == nil)
  }

  @Test("a grade and an origin are kept and told in the audit log; an origin makes fusion due")
  func judges() throws {
    #expect(try !store.needsFusion())
    try store.grade("news", .usual, .sample())
    #expect(try !store.needsFusion(), "fusion does not read grades")
    try store.setOrigin(of: "news", to: "gov", .sample())
    let news = try store.sources()[2]
    #expect(news.reliability == .usual && news.repeats == "gov")
    #expect(try store.audit(limit: 10).map(\.action) == ["grade", "repeats"])
    #expect(try store.audit(since: 1, limit: 10).map(\.detail) == [#""gov""#])
    #expect(try store.needsFusion())
    try store.setOrigin(of: "news", to: nil, .sample())
    #expect(try store.sources()[2].repeats == nil)
  }

  @Test("sources that are not there or would repeat one another in a ring are refused")
  func refuses() throws {
    #expect(throws: StoreError.self) { try store.grade("none", .usual, .sample()) }
    #expect(throws: StoreError.self) { try store.setOrigin(of: "gov", to: "none", .sample()) }
    #expect(throws: StoreError.self) { try store.setOrigin(of: "gov", to: "gov", .sample()) }
    try store.setOrigin(of: "news", to: "gov", .sample())
    try store.setOrigin(of: "blog", to: "news", .sample())
    let ring = try #require(throws: StoreError.self) { try store.setOrigin(of: "gov", to: "blog", .sample()) }
    #expect(ring.description.contains("would repeat itself"))
    #expect(throws: StoreError.self) {
      try store.grade("gov", .usual, Signature(author: "", reason: "Heard.", time: .noon))
    }
    #expect(try store.audit(limit: 10).count == 2)
  }
}
