internal import TocsinModel

/// The raids, by what the incidents of each region add to them.
struct RaidLedger: Sendable {
  private var parts: [RaidKey: [String: [RaidPart]]] = [:]
  private var keysOfAreas: [String: Set<RaidKey>] = [:]
  private var raids: [RaidKey: Raid] = [:]
  private var touched: Set<RaidKey> = []

  /// By time, then the side that was attacked.
  var all: [Raid] { raids.keys.sorted().compactMap { raids[$0] } }

  /// Puts a region's parts in place of those that it had.
  mutating func replace(area: String, with added: [RaidPart]) {
    let byRaid = Dictionary(grouping: added.sorted { $0.incident < $1.incident }, by: \.key)
    let new = Set(byRaid.keys)
    for key in (keysOfAreas[area] ?? []).union(new) where parts[key]?[area] != byRaid[key] {
      parts[key, default: [:]][area] = byRaid[key]
      touched.insert(key)
    }
    keysOfAreas[area] = new.isEmpty ? nil : new
  }

  /// Makes the raids anew of which an incident came, changed or went.
  mutating func fuse() -> (changed: [Raid], removed: [String]) {
    var (changed, removed) = ([Raid](), [String]())
    for key in touched.sorted() {
      guard let raid = Raid(parts[key, default: [:]].values.flatMap(\.self)) else {
        parts[key] = nil
        if raids.removeValue(forKey: key) != nil { removed.append(key.id) }
        continue
      }
      if raids[key] != raid { changed.append(raid) }
      raids[key] = raid
    }
    touched = []
    return (changed, removed)
  }
}
