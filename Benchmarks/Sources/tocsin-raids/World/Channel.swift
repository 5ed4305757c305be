import TocsinModel

/// Who publishes.
struct Channel {
  /// The report's `source`.
  let key: String
  let publisher: String
  let home: String?
  let language: Language
  let offsetSeconds: Int32
}

/// The channels that speak of one region.
struct Press {
  /// The head of the region or of its administration.
  let office: Channel
  let alerts: Channel
  let monitors: [Channel]
  /// Two in the region's language, one in Russian, one in English.
  let newsrooms: [Channel]
  let reposters: [Channel]

  init(_ region: Region) {
    let isUkrainian = region.country == "UA"
    let native: Language = isUkrainian ? .ukrainian : .russian
    let name = isUkrainian ? region.names.ukrainian : region.names.russian
    func channel(_ suffix: String, _ publisher: String, _ language: Language) -> Channel {
      Channel(
        key: region.slug + "-" + suffix, publisher: publisher, home: region.home, language: language,
        offsetSeconds: region.offsetSeconds)
    }
    office = channel("office", (isUkrainian ? "ОВА, " : "Губернатор, ") + name + ", Telegram", native)
    alerts = channel("alerts", (isUkrainian ? "Тривога, " : "Сирена, ") + name + ", Telegram", native)
    monitors = (1...2).map { channel("live-\($0)", (isUkrainian ? "Небо " : "Радар ") + "\($0), \(name)", native) }
    newsrooms = [
      channel("news-1", (isUkrainian ? "Новини, " : "Вести, ") + name, native),
      channel("news-2", (isUkrainian ? "Вісник, " : "Вестник, ") + name, native),
      channel("news-3", "Хроника, " + region.names.russian, .russian),
      channel("news-4", "Frontier Desk, " + region.names.english, .english),
    ]
    reposters = (1...3).map { channel("chat-\($0)", "Чат \($0), \(name)", native) }
  }
}
