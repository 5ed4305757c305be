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

  @Test("a namesake that is hardly less likely is told with the units that it lies in")
  func ambiguous() throws {
    let claims = try ReportReader.claims("Над Борисовкой сбит беспилотник.", .russian)
    let cause = try #require(claims.flatMap(\.doubts).first?.cause)
    guard case .ambiguous(let name, let id) = cause else { throw Unexpected() }
    #expect(name.hasPrefix("Borisovka, ") && name.contains("Belgorod Oblast") && id.contains(":"))
  }

  private struct Unexpected: Error {}

  @Test("a name that one place alone bears is in no doubt")
  func clear() throws {
    #expect(try ReportReader.claims("В Белгороде прогремел взрыв.", .russian).flatMap(\.doubts).isEmpty)
  }
}
