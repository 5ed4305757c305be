internal import Testing
internal import TocsinModel

@Suite("Doubts on places")
struct DoubtTests {
  @Test("a name that was read as a near spelling is told as the text has it")
  func misspelt() throws {
    let text = "Дроны атаковали Белгородский, Грайворонский и Валуйскй округа."
    let claims = try ReportReader.claims(text, .russian)
    let doubts = claims.flatMap(\.doubts)
    #expect(doubts.map(\.cause) == [.misspelt(said: "Валуйскй")])
    let place = try #require(doubts.first?.place)
    #expect(claims.first?.places[place].native.hasPrefix("Валуйский") == true)
  }

  @Test("a name that one place alone bears is in no doubt")
  func clear() throws {
    #expect(try ReportReader.claims("В Белгороде прогремел взрыв.", .russian).flatMap(\.doubts).isEmpty)
  }
}
