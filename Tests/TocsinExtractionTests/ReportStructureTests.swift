internal import Testing
internal import TocsinExtraction
internal import TocsinModel

@Suite("What one sentence of a report leaves to another")
struct ReportStructureTests {
  private func said(_ claims: [Claim]) -> [String] {
    claims.map { claim in "\(claim.kind) \(claim.places.map(\.name).joined(separator: ", "))" }
  }

  @Test("The same blow at another hour, or by another model, is another event")
  func apart() throws {
    let hours = try ReportReader.claims(
      "О 14:10 дрон ударив по складу в Охтирці. О 18:40 дрон ударив по школі в Охтирці.", .ukrainian)
    #expect(said(hours) == ["strike Okhtyrka", "strike Okhtyrka"])
    let models = try ReportReader.claims(
      "За добу ворог випустив по Харківщині чотири «Герань-2», чотири «Молнії» та три fpv.", .ukrainian)
    #expect(models.map(\.count) == [.exactly(4), .exactly(4), .exactly(3)])
  }

  @Test("What is more than a total is no part of it")
  func parts() throws {
    let claims = try ReportReader.claims(
      "Ворог застосував по Харківщині 2 КАБ і 3 дрони. Вісімнадцять дронів були націлені на Ізюм.", .ukrainian)
    #expect(claims.compactMap(\.count?.minimum).sorted() == [2, 3, 18])
  }

  @Test("Numbers by region go on with what was shot down sentences before")
  func breakdown() throws {
    let claims = try ReportReader.claims(
      "За ночь над Россией сбито 30 беспилотников. Об этом сообщило Минобороны. 17 на Брянскую область, ещё 13 на Курскую.",
      .russian)
    #expect(said(claims).suffix(2) == ["interception Bryansk Oblast", "interception Kursk Oblast"])
  }

  @Test("A sentence of further places goes on with the alert before")
  func morePlaces() throws {
    let claims = try ReportReader.claims(
      "Повітряна тривога на Сумщині. Також Харківщина, Полтавщина.", .ukrainian)
    #expect(claims.allSatisfy { $0.kind == .alert && $0.phase == .start })
    #expect(claims.flatMap(\.places).map(\.name) == ["Sumy Oblast", "Kharkiv Oblast", "Poltava Oblast"])
  }

  @Test("A village with an airport stands for it in a notice about airports")
  func airports() throws {
    let claims = try ReportReader.claims("Закрыты Пулково, Стригино и Рощино.", .russian)
    #expect(claims.flatMap(\.places).map(\.level) == [.site, .site, .site])
  }

  @Test("What threats did long before is told where it has a place of its own")
  func history() throws {
    #expect(
      said(try ReportReader.claims("On May 17 Tuapse came under a drone attack.", .english)) == ["attack Tuapse"])
    #expect(try ReportReader.claims("Since February 2022 Ukraine has come under drone attacks.", .english).isEmpty)
  }
}
