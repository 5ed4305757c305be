internal import Foundation
internal import TocsinGazetteer

/// The names of `alternateNamesV2`, sorted by the places they belong to, on disk.
///
/// Source: GeoNames' `readme.txt`: number, place, language, name, preferred, short, colloquial, historic, from, to.
struct AlternateNames {
  static let columns = 10

  private struct Entry: BitwiseCopyable, Comparable {
    let place: UInt64
    let offset: UInt64

    static func < (left: Self, right: Self) -> Bool { (left.place, left.offset) < (right.place, right.offset) }
  }

  private let texts: SpillFile
  private var sorter: ExternalSorter<Entry>
  private let sorted: SpillFile
  private var cursor = 0
  private(set) var count = 0

  private static let languages: Set<Substring> = ["ru", "uk", "be", "en"]
  private static let entrySize = MemoryLayout<Entry>.stride
  /// Of one place no more are kept.
  private static let nameLimit = 40

  init(folder: URL) throws {
    texts = try SpillFile(in: folder)
    sorted = try SpillFile(in: folder)
    sorter = ExternalSorter(folder: folder)
  }

  /// The place and the name of a line, as `lang[~flag]:name`; `nil` for a language that reports are not read in.
  static func read(_ fields: [Substring]) throws(LineFault) -> (place: UInt64, name: String)? {
    guard fields.count >= 4, fields.count <= columns else {
      throw LineFault("\(fields.count) columns instead of \(columns)")
    }
    guard let place = UInt64(fields[1]) else { throw LineFault("`\(fields[1].prefix(20))` is no number") }
    let letters = NameTags.language(fields[3], country: "")
    guard !fields[3].isEmpty, let letters, languages.contains(fields[2]) || fields[2].isEmpty || letters == "en" else {
      return nil
    }
    if fields[2].count > 3 { return nil }
    let language = languages.contains(fields[2]) ? String(fields[2]) : letters
    let isColloquial = fields.count > 6 && fields[6] == "1"
    let isHistoric = fields.count > 7 && fields[7] == "1"
    let flag = isHistoric ? "~old" : isColloquial ? "~coll" : ""
    return (place, "\(language)\(flag):\(FactLine.plain(fields[3]))")
  }

  mutating func add(_ place: UInt64, _ name: String) throws {
    try sorter.append(Entry(place: place, offset: UInt64(texts.count)))
    let utf8 = Array(name.utf8.prefix(Int(UInt16.max)))
    try texts.append(UInt16(utf8.count))
    try utf8.withUnsafeBytes { try texts.append($0) }
    count += 1
  }

  mutating func sort() throws {
    try sorter.forEachSorted { entry in try withUnsafeBytes(of: entry) { try sorted.append($0) } }
  }

  /// The names of a place; quickest where places are asked for in ascending order.
  mutating func names(of place: UInt64) throws -> [String] {
    if try cursor > 0 && entry(cursor - 1)?.place ?? 0 >= place { cursor = try first(of: place) }
    while let next = try entry(cursor), next.place < place { cursor += 1 }
    var names: [String] = []
    while let next = try entry(cursor), next.place == place {
      if names.count < Self.nameLimit { names.append(try text(Int(next.offset))) }
      cursor += 1
    }
    return names
  }

  private func first(of place: UInt64) throws -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = try entry(middle)?.place ?? .max < place
      range = isBefore ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func entry(_ index: Int) throws -> Entry? {
    guard index < count else { return nil }
    var entry = Entry(place: 0, offset: 0)
    _ = try withUnsafeMutableBytes(of: &entry) { try sorted.read(at: index * Self.entrySize, into: $0) }
    return entry
  }

  private func text(_ offset: Int) throws -> String {
    var size = UInt16(0)
    _ = try withUnsafeMutableBytes(of: &size) { try texts.read(at: offset, into: $0) }
    var bytes = [UInt8](repeating: 0, count: Int(UInt16(littleEndian: size)))
    _ = try bytes.withUnsafeMutableBytes { try texts.read(at: offset + 2, into: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
