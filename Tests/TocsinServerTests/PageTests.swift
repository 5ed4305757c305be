import Testing
import TocsinModel
import TocsinPublishing

@testable import TocsinServer

@Suite("The pages, without script")
struct PageTests {
  private func page(_ path: String, _ detail: IncidentDetail = Examples.detail(), headers: [String: String] = [:])
    async throws -> String
  {
    try await RouterClient(MemoryRepository([detail])).ask(path, headers: headers).body
  }

  @Test("the list has the incident with a link to its page")
  func list() async throws {
    let page = try await page("/?lang=en")
    #expect(page.contains("<a href=\"/incidents/i1?lang=en\">"))
    #expect(page.contains("Lodygina Street, Volgograd"))
    #expect(page.contains("8 December, night · one source"))
  }

  @Test(
    "the language is the reader's",
    arguments: [
      ("/", "uk-UA,uk;q=0.9,en;q=0.5", "uk"), ("/", "de, ru;q=0.3, en;q=0.2", "ru"), ("/", "de", "en"), ("/", "", "en"),
      ("/?lang=ru", "uk", "ru"), ("/", "en;q=0.1, ru;q=0.9", "ru"), ("/", "ru;q=x,;;,uk;q=0.5", "uk"),
    ])
  func language(path: String, accepted: String, expected: String) async throws {
    #expect(try await page(path, headers: ["Accept-Language": accepted]).contains("<html lang=\"\(expected)\">"))
  }

  @Test("a sourced zero says who says it and when; silence says that it is not stated")
  func zeroAndSilence() async throws {
    let said = try await page("/incidents/i1?lang=en")
    #expect(said.contains("<dt>Killed</dt><dd>none, says the governor (08:10)</dd>"))
    #expect(said.contains("<dt>Damage</dt><dd>not stated</dd>"))
    var incident = Examples.incident()
    incident.killed = nil
    let silent = try await page("/incidents/i1?lang=en", Examples.detail(incident))
    #expect(silent.contains("<dt>Killed</dt><dd>not stated</dd>"))
  }

  @Test("the quote stands marked in its text, in its own language")
  func quote() async throws {
    let page = try await page("/incidents/i1?lang=en")
    #expect(page.contains("<blockquote class=\"text\" lang=\"ru\">"))
    #expect(page.contains("<mark title=\"Place\">улицу Лодыгина</mark>"))
  }

  @Test("an edited report says so and keeps its earlier text")
  func edited() async throws {
    let earlier = Examples.report(text: "Обломки упали на улицу Ленина.")
    let detail = Examples.detail(report: Examples.report(revision: 2), earlier: [earlier])
    let page = try await page("/incidents/i1?lang=en", detail)
    #expect(page.contains("<span class=\"badge\">edited</span>"))
    #expect(page.contains("Earlier text, 8 December 2025, 08:10 (UTC+3)"))
    #expect(page.contains("улицу Ленина"))
  }

  @Test("what reports and parameters hold never becomes markup", arguments: 0..<60)
  func injection(seed: Int) async throws {
    var random = Seeded(state: UInt64(seed))
    let attack = "\"'><script>alert(1)</script>" + random.text(upTo: 30)
    let report = Examples.report(text: attack, publisher: attack)
    var claim = Examples.claim(place: Examples.place(attack))
    claim.source = Attribution(name: attack, role: .governor)
    claim.quotes = ["places": [Quote(0, 9)], "\"><b>": [Quote(3, 20)]]
    claim.model = attack
    let incident = Examples.incident("i1", place: Examples.place(attack))
    let detail = Examples.detail(incident, report: report, earlier: [Examples.report(text: attack + "2")], claim: claim)
    for path in ["/incidents/i1?lang=en", "/?lang=en&q=%22%3E%3Cscript%3E&kind=debris"] {
      let page = try await page(path, detail)
      #expect(!page.contains("<script>"))
      #expect(!page.contains("<b>"))
    }
  }

  @Test("a person is told of a mistake by a page, in the person's language")
  func mistakes() async throws {
    let html = ["Accept": "text/html", "Accept-Language": "uk"]
    #expect(try await page("/incidents/none", headers: html).contains("Такої сторінки немає."))
    #expect(try await page("/?bbox=1", headers: html).contains("minLon,minLat,maxLon,maxLat"))
  }

  @Test("an empty store says what to do; an empty filter says something else")
  func empty() async throws {
    let client = try RouterClient(MemoryRepository([]))
    #expect(try await client.ask("/?lang=en").body.contains("Nothing has been read yet."))
    #expect(try await client.ask("/?lang=en&kind=strike").body.contains("No incidents match."))
  }

  @Test(
    "a night holds what lies in the middle of it",
    arguments: [("2025-12-08", true), ("2025-12-09", false), ("2025-12-07", false)])
  func night(day: String, isHeld: Bool) async throws {
    #expect(try await page("/?lang=en&night=\(day)").contains("data-id=\"i1\"") == isHeld)
  }
}
