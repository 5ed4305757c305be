import BenchSupport
import TocsinModel

/// Night after night of raids, and what is published of them.
struct Campaign {
  private let world: World
  private var desk: Desk
  private var day = CivilTime(year: 2023, month: 1, day: 1).dayNumber

  init(world: World, book: TemplateBook, seed: UInt64) {
    self.world = world
    desk = Desk(book: book, random: SeededRandom(seed: seed))
  }

  /// All that is published from one noon to the next.
  mutating func nextDay() -> [Post] {
    let noon = Timestamp(secondsSinceEpoch: day * Self.secondsPerDay + Self.secondsPerDay / 2)
    let isBusy = desk.random.below(7) == 0
    let regions = world.some(isBusy ? desk.random.within(36...46) : desk.random.within(20...39), &desk.random)
    let night = regions.map { region in
      RegionStory(region, from: start(noon, in: region, hours: 8...15), isBusy: isBusy, &desk.random)
    }
    for story in night { story.publish(to: &desk) }
    for region in regions where desk.random.chance(15) {
      RegionStory(region, from: start(noon, in: region, hours: 21...22), isBusy: false, &desk.random)
        .publish(to: &desk)
    }
    for country in ["RU", "UA"] {
      CountryStory(country, nights: night.filter { $0.region.country == country }, after: noon).publish(to: &desk)
    }
    day += 1
    return desk.posts(before: noon.advanced(bySeconds: Self.secondsPerDay))
  }

  private static let secondsPerDay: Int64 = 86_400

  /// A moment so many hours after noon by the region's clock.
  private mutating func start(_ noon: Timestamp, in region: Region, hours: ClosedRange<Int>) -> Timestamp {
    desk.later(noon.inOffset(region.offsetSeconds), hours.lowerBound * 60...hours.upperBound * 60)
      .advanced(bySeconds: -Int64(region.offsetSeconds))
  }
}
