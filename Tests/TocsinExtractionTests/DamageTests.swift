internal import Testing
internal import TocsinModel

@Suite("What was damaged")
struct DamageTests {
  @Test(
    "Roofs and windows belong to the building that is named with them",
    arguments: [
      ("В Шебекино дрон ударил по школе, повреждены крыша и окна.", [Damage.public]),
      ("В Шебекино при ударе дрона повреждены фасад и окна социального объекта.", [.public]),
      ("В Шебекино при ударе дрона выбиты окна.", [.residential]),
      ("В Шебекино при ударе дрона повреждены окна дома и автомобиль.", [.residential, .vehicle]),
    ])
  func partsBelongToTheirBuilding(text: String, damage: [Damage]) throws {
    #expect(try ReportReader.claim(.strike, text, .russian).damage == damage)
  }

  @Test(
    "What only tells where it happened was not damaged",
    arguments: [
      "В Шебекино дрон ударил по машине возле магазина.", "В Шебекино дрон ударил по машине на дороге.",
    ])
  func placesAreNoDamage(text: String) throws {
    #expect(try ReportReader.claim(.strike, text, .russian).damage == [.vehicle])
  }

  @Test("Damage that is denied is a sourced none")
  func deniedDamage() throws {
    let text = "Над Белгородом сбиты три беспилотника. Пострадавших и разрушений нет."
    #expect(try ReportReader.claim(.interception, text, .russian).damage == [.none])
  }
}
