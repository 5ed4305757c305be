internal import Testing
internal import TocsinModel

@Suite("What threatened")
struct ThreatTests {
  @Test(
    "A model gives the class, and stands as stated",
    arguments: [
      ("Дрон Shahed-136 влучив у будинок у Херсоні.", Threat.uav, "Shahed-136"),
      ("Ракета Х-59 влучила в будинок у Херсоні.", .missile, "Kh-59"),
    ])
  func modelsGiveTheClass(text: String, threat: Threat, model: String) throws {
    let claim = try ReportReader.claim(.strike, text, .ukrainian)
    #expect(claim.threat == threat)
    #expect(claim.model == model)
  }

  @Test("The only class of a report holds for what is told after it")
  func onlyClassHolds() throws {
    let text = "Над Белгородом сбиты два беспилотника. Обломки упали на дом в Шебекино."
    #expect(try ReportReader.claim(.debris, text, .russian).threat == .uav)
  }

  @Test("A blow told before any weapon is named stays unknown")
  func blowBeforeWeapon() throws {
    let text = "Шебекино обстреляли, поврежден дом. В Грайворон прилетел дрон, разбита машина."
    let claims = try ReportReader.claims(text, .russian)
    #expect(claims.first?.threat == .unknown)
  }
}
