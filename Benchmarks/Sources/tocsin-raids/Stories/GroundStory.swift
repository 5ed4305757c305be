import BenchSupport
import TocsinModel

/// What fell or hit in one settlement, and who tells of it.
struct GroundStory {
  private let press: Press
  private var happening: Happening
  private let deed: Deed

  /// A post of the office and its retelling.
  private struct Deed {
    let post: Scene
    let retell: Scene

    static let strike = Deed(post: .strike, retell: .strikeRetell)
    static let debris = Deed(post: .debris, retell: .debrisRetell)
    static let missile = Deed(post: .missile, retell: .missileRetell)
  }

  init(in region: Region, press: Press, at time: Timestamp, _ random: inout SeededRandom) {
    self.press = press
    let deeds: [Deed] = region.country == "UA" ? [.strike, .strike, .debris, .missile] : [.debris, .debris, .strike]
    deed = random.pick(deeds) ?? .debris
    happening = Happening(in: region, at: time, &random)
    happening.injured = random.chance(60) ? 0 : random.within(1...9)
    happening.killed = random.chance(92) ? 0 : random.within(1...3)
    happening.damage = random.below(1_000)
  }

  func publish(to desk: inout Desk) {
    if desk.random.chance(25), let monitor = desk.random.pick(press.monitors) {
      desk.publish(.boom, of: happening, by: monitor, at: desk.later(happening.at, 0...10))
    }
    let time = desk.later(happening.at, 20...180)
    guard let post = desk.publish(deed.post, of: happening, by: press.office, at: time) else { return }
    for newsroom in press.newsrooms where desk.random.chance(35) {
      desk.publish(deed.retell, of: happening, by: newsroom, at: desk.later(post.published, 5...120))
    }
    for reposter in press.reposters where desk.random.chance(15) {
      desk.repost(post, by: reposter, afterMinutes: 1...60)
    }
    revise(post, &desk)
  }

  /// Of a hundred posts some seven are corrected later, and one is taken down.
  private func revise(_ post: Post, _ desk: inout Desk) {
    if desk.random.chance(7) {
      var corrected = happening
      corrected.injured += desk.random.within(1...3)
      desk.edit(post, deed.post, of: corrected, afterMinutes: 30...2_880)
    } else if desk.random.chance(1) {
      desk.takeDown(post, afterMinutes: 60...1_440)
    }
  }
}
