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

  /// Opens a packed file. It is mapped, not read: only what is asked for comes into memory.
  ///
  /// - Throws: `GazetteerError.damagedPack` for a file that is truncated, altered or of another version.
  public init(contentsOf path: String) throws {
    try self.init(PackBytes(mapping: path), path: path)
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

  init(_ bytes: PackBytes, path: String) throws {
    pack = try Pack(bytes, path: path)
    levelWords = LevelWords(
      GazetteerCompiler.levelWords(TSVFile(content: Array(pack.content(.levelWords)), path: path)))
    stopWords = StopWords(TSVFile(content: Array(pack.content(.stopWords)), path: path))
    airportsByCity = Self.airports(pack)
  }

  /// Sites stand at the end of the entries; of several airports of a city the first counts.
  private static func airports(_ pack: Pack) -> [String: PlaceID] {
    var airports: [String: PlaceID] = [:]
    var index = pack.count(.entries) - 1
    while index >= 0, [.site, .street].contains(pack.level(index)) {
      if let city = pack.entry(index).codes["serves"] { airports[city] = PlaceID(index) }
      index -= 1
    }
    return airports
  }

  /// How many places it holds.
  public var count: Int { pack.count(.entries) }

  /// The entry of a place of this gazetteer.
  public subscript(_ id: PlaceID) -> GazetteerEntry { pack.entry(Int(id.index)) }

  /// The place with a stable key; `nil` where there is none. Binary search.
  public func place(key: String) -> PlaceID? {
    var range = 0..<pack.count(.keys)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let index = Int(pack.number(.keys, middle, 0, UInt32.self))
      let found = pack.string(pack.number(.entries, index, EntryRecord.Field.key, UInt32.self))
      if found == key { return PlaceID(index) }
      range = found < key ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The place as a claim carries it.
  public func place(_ id: PlaceID, said: String) -> Place {
    let entry = self[id]
    return Place(
      gazetteerID: entry.key, name: entry.name, native: entry.native, level: entry.level,
      region: entry.region.map { self[$0].name }, country: entry.country, coordinate: entry.coordinate,
      radiusMetres: entry.radiusMetres, said: said)
  }

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
