internal import TocsinFusion
internal import TocsinModel
internal import TocsinStore

/// Brings incidents up to date with what a person decided.
enum Refusion {
  /// - Parameter store: opened for writing.
  /// - Returns: the ids of the incidents that came, changed or went, sorted.
  static func run(_ store: Store) throws -> [String] {
    let before = try store.lastChange()
    var fuser = Fuser(store, try Wiring.fusion())
    try fuser.run(now: .now)
    return try changed(store, since: before)
  }

  /// How many changes are read at once.
  private static let pageSize = 1_000

  private static func changed(_ store: Store, since sequence: Int64) throws -> [String] {
    var ids: Set<String> = []
    var next = sequence
    while true {
      let page = try store.changes(since: .sequence(next), limit: pageSize)
      ids.formUnion(page.changes.map(\.incident))
      if page.changes.count < pageSize { return ids.sorted() }
      next = page.next
    }
  }
}
