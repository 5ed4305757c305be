internal import TocsinModel

/// The raids, by the incidents that each region adds to them.
struct RaidLedger: Sendable {
  private var parts: [RaidKey: [String: [AssembledIncident]]] = [:]
  private var keysOfAreas: [String: Set<RaidKey>] = [:]
  private var raids: [RaidKey: Raid] = [:]
  private var touched: Set<RaidKey> = []

  /// By time, then the side that was attacked.
  var all: [Raid] { raids.keys.sorted().compactMap { raids[$0] } }

  /// Puts a region's incidents in place of those that it had.
  mutating func replace(area: String, with incidents: [AssembledIncident], sides: SideLexicon) {
    let ordered = incidents.sorted { Incident.precedes($0.incident, $1.incident) }
    let byRaid = Dictionary(grouping: ordered) { RaidKey($0, sides: sides) }
    let new = Set(byRaid.keys.compactMap(\.self))
    for key in (keysOfAreas[area] ?? []).union(new) {
      let part = byRaid[key] ?? []
      let isSame =
        parts[key]?[area].map { old in
          old.map(\.incident) == part.map(\.incident) && old.map(\.group.stamps) == part.map(\.group.stamps)
        } ?? part.isEmpty
      if isSame { continue }
      parts[key, default: [:]][area] = part.isEmpty ? nil : part
      touched.insert(key)
    }
    keysOfAreas[area] = new.isEmpty ? nil : new
  }

  /// Makes the raids anew of which an incident came, changed or went.
  mutating func fuse(thresholds: Thresholds) -> (changed: [Raid], removed: [String]) {
    var (changed, removed) = ([Raid](), [String]())
    for key in touched.sorted() {
      let part = parts[key] ?? [:]
      let incidents = part.keys.sorted().flatMap { part[$0] ?? [] }
      if incidents.isEmpty {
        parts[key] = nil
        if raids.removeValue(forKey: key) != nil { removed.append(key.id) }
        continue
      }
      let raid = RaidReckoning(thresholds: thresholds).raid(key, of: incidents)
      if raids[key] != raid { changed.append(raid) }
      raids[key] = raid
    }
    touched = []
    return (changed, removed)
  }
}
