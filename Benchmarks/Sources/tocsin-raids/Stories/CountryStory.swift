import BenchSupport
import TocsinModel

/// The summary of a night over one country, by its ministry or its air force, and who retells it.
struct CountryStory {
  private let country: String
  private let nights: [RegionStory]
  private let noon: Timestamp

  init(_ country: String, nights: [RegionStory], after noon: Timestamp) {
    self.country = country
    self.nights = nights
    self.noon = noon
  }

  func publish(to desk: inout Desk) {
    guard let first = nights.first else { return }
    let offset = first.region.country == "UA" ? 2 : 3
    let morning = noon.inOffset(Int32(offset) * 3_600).advanced(bySeconds: Int64(20 - offset) * 3_600)
    var total = Happening(in: first.region, at: morning.advanced(bySeconds: -11 * 3_600), &desk.random)
    total.until = morning.advanced(bySeconds: -3_600)
    total.byRegion = nights.prefix(Self.most).map { ($0.region, $0.drones) }
    total.drones = total.byRegion.reduce(0) { $0 + $1.drones }
    guard let post = desk.publish(.summary, of: total, by: office(offset), at: desk.later(morning, 0...60)) else {
      return
    }
    for number in 1...5 {
      let agency = agency(number, offset)
      if desk.random.chance(60) {
        desk.publish(.summaryRetell, of: total, by: agency, at: desk.later(post.published, 5...90))
      } else {
        desk.repost(post, by: agency, afterMinutes: 1...30)
      }
    }
  }

  /// How many regions one summary lists.
  private static let most = 8

  private func office(_ hours: Int) -> Channel {
    Channel(
      key: country == "UA" ? "air-force" : "ministry",
      publisher: country == "UA" ? "Повітряні сили ЗСУ, Telegram" : "Минобороны России, Telegram", home: nil,
      language: country == "UA" ? .ukrainian : .russian, offsetSeconds: Int32(hours) * 3_600)
  }

  private func agency(_ number: Int, _ hours: Int) -> Channel {
    let language: Language = number == 5 ? .english : country == "UA" && number < 4 ? .ukrainian : .russian
    return Channel(
      key: "agency-\(country.lowercased())-\(number)", publisher: "Agency \(number)", home: nil, language: language,
      offsetSeconds: Int32(hours) * 3_600)
  }
}
