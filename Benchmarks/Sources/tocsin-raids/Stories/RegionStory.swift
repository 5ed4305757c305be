import BenchSupport
import TocsinModel

/// One wave of an attack on one region, and what its channels publish of it.
struct RegionStory {
  let region: Region
  let start: Timestamp
  let end: Timestamp
  /// How many drones were shot down.
  let drones: Int
  private let isBusy: Bool

  init(_ region: Region, from start: Timestamp, isBusy: Bool, _ random: inout SeededRandom) {
    self.region = region
    self.start = start
    self.isBusy = isBusy
    end = start.advanced(bySeconds: Int64(random.within(90...240)) * 60)
    drones = random.within(isBusy ? 6...40 : 1...14)
  }

  func publish(to desk: inout Desk) {
    let press = Press(region)
    publishNotices(press, &desk)
    publishAir(press, &desk)
    for _ in 0..<desk.random.within(isBusy ? 4...8 : 2...5) {
      GroundStory(in: region, press: press, at: moment(&desk), &desk.random).publish(to: &desk)
    }
  }

  /// Alerts of districts, each with its end; an airport's closing and opening.
  private func publishNotices(_ press: Press, _ desk: inout Desk) {
    for _ in 0..<desk.random.within(2...4) {
      let happening = Happening(in: region, at: start, &desk.random)
      desk.publish(.alert, of: happening, by: press.alerts, at: desk.later(start, -30...30))
      desk.publish(.clear, of: happening, by: press.alerts, at: desk.later(end, 10...60))
    }
    guard desk.random.chance(40) else { return }
    let happening = Happening(in: region, at: start, &desk.random)
    desk.publish(.closed, of: happening, by: press.newsrooms[0], at: desk.later(start, 0...30))
    desk.publish(.opened, of: happening, by: press.newsrooms[0], at: desk.later(end, 30...90))
  }

  /// What monitors see fly, and what the office says was shot down.
  private func publishAir(_ press: Press, _ desk: inout Desk) {
    for _ in 0..<desk.random.within(isBusy ? 4...8 : 1...4) {
      guard let monitor = desk.random.pick(press.monitors) else { continue }
      let time = moment(&desk)
      desk.publish(.course, of: Happening(in: region, at: time, &desk.random), by: monitor, at: time)
    }
    var total = Happening(in: region, at: start, &desk.random)
    (total.drones, total.until) = (drones, end)
    guard let post = desk.publish(.shot, of: total, by: press.office, at: desk.later(end, 5...90)) else { return }
    for newsroom in press.newsrooms where desk.random.chance(45) {
      desk.publish(.shotRetell, of: total, by: newsroom, at: desk.later(post.published, 5...60))
    }
    if desk.random.chance(30) { desk.repost(post, by: press.reposters[0], afterMinutes: 1...40) }
  }

  private func moment(_ desk: inout Desk) -> Timestamp {
    start.advanced(bySeconds: Int64(desk.random.below(Int(end.secondsSinceEpoch - start.secondsSinceEpoch))))
  }
}
