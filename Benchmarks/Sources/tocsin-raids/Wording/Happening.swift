import BenchSupport
import TocsinModel

/// What a report tells of, in no language yet; a kind of report uses a part of it.
struct Happening {
  let region: Region
  let district: Names
  let town: Town
  /// When it began, and until when the account goes.
  let at: Timestamp
  var until: Timestamp
  /// How many drones were shot down.
  var drones = 1
  var killed = 0
  var injured = 0
  /// Which of the damages that the templates name.
  var damage = 0
  /// The drones by region, in an account of the whole country.
  var byRegion: [(region: Region, drones: Int)] = []

  init(in region: Region, at: Timestamp, _ random: inout SeededRandom) {
    self.region = region
    district = region.district(&random)
    town = region.town(&random)
    (self.at, until) = (at, at)
  }
}
