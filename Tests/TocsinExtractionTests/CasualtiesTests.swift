internal import Testing
internal import TocsinModel

@Suite("Who was killed or injured")
struct CasualtiesTests {
  @Test(
    "A negation denies the victims across commas",
    arguments: [
      "В Шебекино дрон ударил по дому. Пострадавших, по предварительным данным, нет.",
      "В Шебекино дрон ударил по дому. Раненых, предварительно, нет.",
      "В Шебекино дрон ударил по дому. Погибших и раненых не было.",
    ])
  func negationCrossesCommas(text: String) throws {
    let claim = try ReportReader.claim(.strike, text, .russian)
    #expect(claim.killed == 0 && claim.injured == 0)
  }

  @Test("No deaths leaves the injured unknown")
  func noDeaths() throws {
    let claim = try ReportReader.claim(.strike, "В Шебекино дрон ударил по дому. Жертв нет.", .russian)
    #expect(claim.killed == 0 && claim.injured == nil)
  }

  @Test("News that is missing is no zero")
  func missingNews() throws {
    let claim = try ReportReader.claim(
      .strike, "В Шебекино дрон ударил по дому. Данных о пострадавших пока нет.", .russian)
    #expect(claim.killed == nil && claim.injured == nil)
  }

  @Test(
    "Persons and numbers are counted once, details of a total not again",
    arguments: [
      ("В Шебекино дрон ударил по машине, ранены мужчина и женщина.", 2),
      ("В Шебекино дрон ударил по машине, трое раненых: двое мужчин и женщина.", 3),
      ("В Шебекино дрон ударил по машине, ранен мужчина, он госпитализирован.", 1),
      ("В Шебекино дрон ударил по машине, пострадали пять человек, среди них двое детей.", 5),
      ("В Шебекино дрон ударил по машине, ранены четверо бойцов и водитель.", 5),
    ])
  func personsCountOnce(text: String, injured: Int) throws {
    #expect(try ReportReader.claim(.strike, text, .russian).injured == injured)
  }

  @Test(
    "An age is no number of victims",
    arguments: ["A man of 46 was wounded.", "A man aged 61 was wounded.", "A 42-year-old man was wounded."])
  func agesAreNoVictims(sentence: String) throws {
    let claim = try ReportReader.claim(.strike, "A drone hit a car in Kherson. " + sentence, .english)
    #expect(claim.injured == 1)
  }

  @Test("Nobody hurt, in a sentence of its own, holds for the events before it in its paragraph")
  func zeroSpreads() throws {
    let text = "В Шебекино дрон ударил по дому. Над Белгородом сбит беспилотник. Никто не пострадал."
    let claims = try ReportReader.claims(text, .russian)
    #expect(claims.count == 2)
    #expect(claims.allSatisfy { $0.killed == 0 && $0.injured == 0 })
  }

  @Test("Nobody hurt, in the sentence of one event, holds for that event")
  func zeroStays() throws {
    let text = "Над Белгородом сбит беспилотник. В Шебекино дрон ударил по дому, никто не пострадал."
    let claims = try ReportReader.claims(text, .russian)
    #expect(claims.first { $0.kind == .interception }?.injured == nil)
    #expect(claims.first { $0.kind == .strike }?.injured == 0)
  }
}
