import Testing

@testable import TocsinGazetteer

@Suite("The inflector")
struct InflectorTests {
  @Test(
    "makes the case forms of Russian names",
    arguments: [
      ("Белгород", ["Белгорода", "Белгороду", "Белгородом", "Белгороде"]),
      ("Орёл", ["Орла", "Орлу", "Орлом", "Орле"]), ("Торопец", ["Торопца", "Торопце"]), ("Елец", ["Ельца", "Ельце"]),
      ("Шебекино", ["Шебекина", "Шебекине", "Шебекино"]), ("Миллерово", ["Миллерове", "Миллеровом"]),
      ("Масловка", ["Масловки", "Масловке", "Масловку", "Масловкой"]), ("Казань", ["Казани", "Казанью"]),
      ("Ярославль", ["Ярославля", "Ярославлем"]), ("Валуйки", ["Валуек", "Валуйкам", "Валуйках"]),
      ("Химки", ["Химок", "Химках"]), ("Мытищи", ["Мытищ", "Мытищах"]),
      ("Октябрьский", ["Октябрьского", "Октябрьском"]),
      ("Отрадное", ["Отрадного", "Отрадном"]), ("Вёшенская", ["Вешенской", "Вешенскую"]),
      ("Новая Таволжанка", ["Новой Таволжанке", "Новую Таволжанку"]),
      ("Старый Оскол", ["Старого Оскола", "Старом Осколе"]),
      ("Великие Луки", ["Великих Лук", "Великих Луках"]), ("Ростов-на-Дону", ["Ростове-на-Дону", "Ростовом-на-Дону"]),
      ("Славянск-на-Кубани", ["Славянске-на-Кубани"]), ("Усть-Лабинск", ["Усть-Лабинске"]),
      ("Гусь-Хрустальный", ["Гуся-Хрустального", "Гусе-Хрустальном"]), ("Набережные Челны", ["Набережных Челнов"]),
      ("Андреаполь", ["Андреаполя", "Андреаполе"]), ("Джанкой", ["Джанкоя", "Джанкое"]),
      ("Запорожье", ["Запорожья", "Запорожье"]),
    ])
  func russian(name: String, expected: [String]) throws {
    let forms = try keys(Inflector.russian, name, isBare: false)
    for form in expected { #expect(forms.contains(FoldedName(form).key), "\(form) of \(name)") }
  }

  @Test(
    "makes the case forms of Ukrainian names",
    arguments: [
      ("Харків", ["Харкова", "Харкову", "Харковом", "Харкові"]), ("Київ", ["Києва", "Києвом", "Києві"]),
      ("Чернігів", ["Чернігова", "Чернігові"]), ("Зміїв", ["Змієва", "Змієві"]),
      ("Кривий Ріг", ["Кривого Рогу", "Кривому Розі"]),
      ("Нікополь", ["Нікополя", "Нікополю", "Нікополем"]), ("Тернопіль", ["Тернополя", "Тернополі"]),
      ("Коростень", ["Коростеня", "Коростенем"]), ("Суми", ["Сум", "Сумах", "Сумами"]),
      ("Бровари", ["Броварів", "Броварами"]),
      ("Лубни", ["Лубен", "Лубнами"]), ("Чернівці", ["Чернівців", "Чернівцях"]),
      ("Горлівка", ["Горлівки", "Горлівці"]),
      ("Кам'яна Яруга", ["Кам'яній Ярузі"]), ("Запоріжжя", ["Запоріжжю", "Запоріжжям", "Запоріжжі"]),
      ("Білогір'я", ["Білогір'ї"]), ("Гуляйполе", ["Гуляйполя", "Гуляйполі"]),
      ("Синельникове", ["Синельниковому", "Синельникова"]),
      ("Невське", ["Невського", "Невському"]), ("Луцьк", ["Луцька", "Луцьку"]), ("Умань", ["Умані", "Уманню"]),
      ("Куп'янськ-Вузловий", ["Куп'янська-Вузлового", "Куп'янську-Вузловому"]), ("Борова", ["Борової", "Боровій"]),
    ])
  func ukrainian(name: String, expected: [String]) throws {
    let forms = try keys(Inflector.ukrainian, name, isBare: false)
    for form in expected { #expect(forms.contains(FoldedName(form).key), "\(form) of \(name)") }
  }

  @Test("gives a bare adjective the plural that stands before «районы»")
  func plurals() throws {
    #expect(try keys(Inflector.russian, "Чертковский", isBare: true).contains("чертковскими"))
    #expect(try keys(Inflector.ukrainian, "Сумська", isBare: true).contains("сумських"))
  }

  @Test("leaves Latin and other words as they are")
  func latin() throws {
    #expect(try keys(Inflector.russian, "Łódź", isBare: false) == ["lodz"])
  }

  /// With the project's exceptions.
  private func keys(_ inflector: Inflector, _ name: String, isBare: Bool) throws -> Set<String> {
    var inflector = inflector
    let exceptions = try InflectionExceptions([FixtureTables.exceptions])
    inflector.exceptions =
      name.unicodeScalars.contains { "іїє".unicodeScalars.contains($0) } ? exceptions.ukrainian : exceptions.russian
    return Set(
      inflector.forms(FoldedName(name), isBare: isBare).map { FoldedName(words: $0.words, isHyphenated: false).key })
  }
}
