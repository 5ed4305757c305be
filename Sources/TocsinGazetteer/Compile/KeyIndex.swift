internal import Foundation
internal import TocsinLanguage

/// The places in the order of the hashes of their keys, for the look-up by key.
struct KeyIndex {
  private var sorter: ExternalSorter<Entry>

  private struct Entry: BitwiseCopyable, Comparable {
    let hash: UInt64
    let place: UInt32

    static func < (left: Self, right: Self) -> Bool { (left.hash, left.place) < (right.hash, right.place) }
  }

  init(folder: URL) { sorter = ExternalSorter(folder: folder) }

  mutating func add(_ key: String, place: UInt32) throws {
    try sorter.append(Entry(hash: FNV1a.hash(Array(key.utf8)), place: place))
  }

  mutating func write(to writer: PackWriter) throws {
    try sorter.forEachSorted { try writer.append($0.place, to: .keys) }
  }
}
