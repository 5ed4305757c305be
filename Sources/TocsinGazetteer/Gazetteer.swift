public import Foundation
internal import TocsinLanguage
public import TocsinModel

/// All places that Tocsin knows, with every form of their names; a value that any thread may read.
public struct Gazetteer: Sendable {
  let pack: Pack
  let levelWords: LevelWords
  let stopWords: StopWords
  /// Airports by the key of the city that they serve.
  let airportsByCity: [String: PlaceID]
  /// The streets and houses of the imports, in the order in which they are asked.
  var addresses: [AddressPack] = []

  /// Opens a packed file. It is mapped, not read: only what is asked for comes into memory. Its content is compared with its
  /// checksum once, and again after it was written.
  ///
  /// - Throws: `GazetteerError.damagedPack` for a file that is truncated, altered or of another version.
  public init(contentsOf path: String) throws {
    let state = CheckStamp.state(of: [path])
    let isChecked = state != nil && CheckStamp(beside: path)?.pack == state
    try self.init(PackBytes(mapping: path), path: path, isChecked: isChecked)
    if let state, !isChecked { CheckStamp(pack: state, tables: 0).keep(beside: path) }
  }

  /// Compiles fact tables in memory. It takes seconds for the full set: for `tocsin gazetteer build` and for tests.
  ///
  /// - Parameters:
  ///   - tables: the folder of fact tables; files with other columns are passed over.
  ///   - layers: further tables; a settlement that the first tables hold is not added again.
  ///   - lexicon: the folder of level words, stop words and exceptions of the inflector.
  public init(tables: URL, layers: [URL] = [], lexicon: URL?) throws {
    let set = try TableSet(folder: tables, layers: layers, lexicon: lexicon)
    try self.init(PackBytes(copying: GazetteerCompiler(tables: set).packed()), path: tables.path)
  }

  init(_ bytes: PackBytes, path: String, isChecked: Bool = false) throws {
    pack = try Pack(bytes, path: path, isChecked: isChecked)
    levelWords = LevelWords(
      GazetteerCompiler.levelWords(TSVFile(content: Array(pack.content(.levelWords)), path: path)))
    stopWords = StopWords(TSVFile(content: Array(pack.content(.stopWords)), path: path))
    airportsByCity = Self.airports(pack)
  }

  /// Of several airports of a city the first counts.
  private static func airports(_ pack: Pack) -> [String: PlaceID] {
    var airports: [String: PlaceID] = [:]
    for row in 0..<pack.count(.airports) {
      let index = Int(pack.number(.airports, row, 0, UInt32.self))
      if let city = pack.entry(index).codes["serves"], airports[city] == nil { airports[city] = PlaceID(index) }
    }
    return airports
  }

  /// How many places it holds.
  public var count: Int { pack.count(.entries) }

  /// The entry of a place of this gazetteer.
  public subscript(_ id: PlaceID) -> GazetteerEntry { pack.entry(Int(id.index)) }

  /// The place with a stable key; `nil` where there is none. Binary search over the hashes of keys.
  public func place(key: String) -> PlaceID? {
    let wanted = FNV1a.hash(Array(key.utf8))
    var range = 0..<pack.count(.keys)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = keyHash(middle) < wanted ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    var row = range.lowerBound
    while row < pack.count(.keys), keyHash(row) == wanted {
      let index = Int(pack.number(.keys, row, 0, UInt32.self))
      if pack.string(pack.number(.entries, index, EntryRecord.Field.key, UInt32.self)) == key { return PlaceID(index) }
      row += 1
    }
    return nil
  }

  private func keyHash(_ row: Int) -> UInt64 {
    let index = Int(pack.number(.keys, row, 0, UInt32.self))
    return FNV1a.hash(pack.stringBytes(pack.number(.entries, index, EntryRecord.Field.key, UInt32.self)))
  }

  /// The place as a claim carries it.
  public func place(_ id: PlaceID, said: String) -> Place {
    let entry = self[id]
    return Place(
      gazetteerID: entry.key, name: entry.name, native: entry.native, level: entry.level,
      region: entry.region.map { name(of: $0) }, country: entry.country, coordinate: entry.coordinate,
      radiusMetres: entry.radiusMetres, said: said)
  }

  /// The standard Latin name of a place.
  public func name(of id: PlaceID) -> String {
    pack.string(pack.number(.entries, Int(id.index), EntryRecord.Field.name, UInt32.self))
  }

  /// The units above a place, the nearest first.
  public func ancestors(of id: PlaceID) -> [PlaceID] { pack.ancestors(Int(id.index)).map { PlaceID($0) } }

  /// The sort of unit or site, as in its entry.
  public func type(of id: PlaceID) -> String { pack.type(Int(id.index)) }

  /// The units, settlements and sites directly below a place.
  public func children(of id: PlaceID) -> [PlaceID] {
    let start = Int(pack.number(.entries, Int(id.index), EntryRecord.Field.children, UInt32.self))
    let count = Int(pack.number(.entries, Int(id.index), EntryRecord.Field.childCount, UInt32.self))
    return pack.records(.children, first: start, count: count).map {
      PlaceID(index: pack.number(.children, $0, 0, UInt32.self))
    }
  }

  /// Reads the whole packed form and compares it with its checksum.
  public func verify() throws { try pack.verify(path: "gazetteer") }
}
