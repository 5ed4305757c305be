import Testing
import TocsinModel
import TocsinPublishing

@Suite("Headlines: place, then what, then when")
struct HeadlineTests {
  @Test(
    "the Volgograd street in three languages",
    arguments: [
      (Language.english, "Lodygina Street, Volgograd: wreckage fell, nobody hurt · 8 December, night"),
      (.russian, "улица Лодыгина, Волгоград: упали обломки, никто не пострадал · ночь на 8 декабря"),
      (.ukrainian, "улица Лодыгина, Волгоград: упали уламки, ніхто не постраждав · ніч на 8 грудня"),
    ])
  func street(language: Language, line: String) throws {
    let incident = Examples.incident(killed: .zero, injured: .zero)
    #expect(Headline(incident, in: try Examples.phrasebook().voice(language)).line == line)
  }

  @Test(
    "casualties by number, in the right form",
    arguments: [
      (Language.english, Figure.exactly(1), Figure(low: 3, best: 5, high: 5), "strike, 1 killed, 3–5 injured"),
      (.russian, .exactly(1), .exactly(3), "удар, 1 погибший, 3 раненых"),
      (.russian, .zero, .exactly(21), "удар, погибших нет, 21 раненый"),
      (.ukrainian, .exactly(2), .exactly(5), "удар, 2 загиблих, 5 поранених"),
      (.english, .zero, .exactly(2), "strike, nobody killed, 2 injured"),
      (.english, .exactly(1), Figure(low: 2, best: 2, high: nil), "strike, 1 killed, at least 2 injured"),
    ])
  func casualties(language: Language, killed: Figure, injured: Figure, what: String) throws {
    let incident = Examples.incident(.strike, killed: killed, injured: injured)
    #expect(Headline(incident, in: try Examples.phrasebook().voice(language)).what == what)
  }

  @Test("nothing is said of casualties where nobody says anything")
  func unknownIsNotZero() throws {
    let headline = Headline(Examples.incident(), in: try Examples.phrasebook().voice(.english))
    #expect(headline.what == "wreckage fell")
  }

  @Test(
    "the number shot down, or that it is not stated",
    arguments: [
      (Figure?.none, "shot down, number not stated"), (.exactly(7), "7 shot down or lost"),
      (Figure(low: 10, best: 57, high: 57), "10–57 shot down or lost"),
      (Figure(low: 21, best: 21, high: nil), "at least 21 shot down or lost"),
    ])
  func interceptions(count: Figure?, what: String) throws {
    let incident = Examples.incident(.interception, count: count)
    #expect(Headline(incident, in: try Examples.phrasebook().voice(.english)).what == what)
  }

  @Test("without a time the line ends with what happened")
  func withoutTime() throws {
    let headline = Headline(Examples.incident(time: nil), in: try Examples.phrasebook().voice(.english))
    #expect(headline.when == nil)
    #expect(headline.line == "Lodygina Street, Volgograd: wreckage fell")
  }
}
