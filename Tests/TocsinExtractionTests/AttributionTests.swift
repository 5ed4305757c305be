internal import Testing
internal import TocsinModel

@Suite("Whose claim it is")
struct AttributionTests {
  @Test(
    "An office speaks by a verb, a preposition, a bracket, a trailing comma or its own act",
    arguments: [
      ("В Шебекино дрон ударил по дому, сообщил губернатор Гладков.", EventKind.strike, SourceRole.governor),
      ("В Шебекино дрон ударил по дому (В. Гладков).", .strike, .governor),
      ("Сводка за сутки, по Гладкову. В Шебекино дрон ударил по дому.", .strike, .governor),
      ("Росавиация сняла ограничения в аэропорту Калуги.", .restriction, .aviationAuthority),
    ])
  func officesSpeak(text: String, kind: EventKind, role: SourceRole) throws {
    #expect(try ReportReader.claim(kind, text, .russian).source?.role == role)
  }

  @Test("The office decides the role, not the name behind it")
  func officeBeforeName() throws {
    let claim = try ReportReader.claim(
      .strike, "A drone hit a house in Odesa, Governor Oleh Kiper said.", .english)
    #expect(claim.source?.role == .governor)
  }

  @Test("An office goes on speaking in its paragraph, a bystander does not")
  func whoHoldsOn() throws {
    let official = "Над Белгородом сбит беспилотник, сообщил губернатор. В Шебекино дрон ударил по дому."
    #expect(try ReportReader.claim(.strike, official, .russian).source?.role == .governor)
    let bystander = "Над Белгородом сбит беспилотник, сообщили очевидцы. В Шебекино дрон ударил по дому."
    #expect(try ReportReader.claim(.strike, bystander, .russian).source == nil)
  }

  @Test("A notice that nobody is said to have given is the publisher's own")
  func noticesAreThePublishers() throws {
    let text = "Аэропорт Калуги закрыт.\n\nВ Шебекино дрон ударил по дому, сообщил губернатор."
    #expect(try ReportReader.claim(.restriction, text, .russian).source == nil)
  }

  @Test("What an office publishes of itself is nobody else's claim")
  func publisherIsNoSource() throws {
    let text = "Прокурори фіксують наслідки обстрілу: дрон влучив у будинок у Херсоні."
    let named = try ReportReader.claims(text, .ukrainian, publisher: "UNN")
    #expect(named.map(\.source?.role) == [.prosecutor])
    let own = try ReportReader.claims(text, .ukrainian, publisher: "Kherson Oblast Prosecutor's Office, Telegram")
    #expect(own.map(\.source?.role) == [nil])
  }
}
