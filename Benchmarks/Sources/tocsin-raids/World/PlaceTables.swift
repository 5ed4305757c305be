import TocsinModel

@testable import TocsinGazetteer

/// The rows of the gazetteer's tables, by the region that they lie in.
struct PlaceTables {
  private let rows: [String: FactRow]
  private var byRegion: [String: [FactRow]] = [:]

  init(rows list: [FactRow]) {
    rows = Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
    for row in list where row.level == .district || row.level == .settlement {
      if let region = region(above: row) { byRegion[region, default: []].append(row) }
    }
  }

  private func region(above row: FactRow) -> String? {
    var next = rows[row.parent]
    while let unit = next, unit.level != .region { next = rows[unit.parent] }
    return next?.id
  }

  /// `nil` where the tables have no such region, or nothing in it.
  func region(_ id: String, offsetSeconds: Int32) -> Region? {
    guard let row = rows[id], let names = Names(row, ending: ["область", "край"]) else { return nil }
    let places = byRegion[id] ?? []
    let towns = Self.towns(places)
    let districts = places.filter { Self.isDistrict($0) }.compactMap { Names($0, ending: ["район"]) }
    guard let seat = seat(of: row) ?? towns.first, !districts.isEmpty, towns.count >= 20 else { return nil }
    return Region(
      names: names, country: row.country, offsetSeconds: offsetSeconds, seat: seat, districts: districts, towns: towns)
  }

  private func seat(of row: FactRow) -> Town? {
    let code = row.codes.split(separator: ";").first { $0.hasPrefix("seat=") }
    return code.flatMap { rows[String($0.dropFirst("seat=".count))] }.flatMap(Town.init)
  }

  private static func isDistrict(_ row: FactRow) -> Bool {
    row.level == .district && (row.type == "raion" || row.type == "municipal_district")
  }

  /// Settlements of one word whose name no other in the region bears.
  private static func towns(_ places: [FactRow]) -> [Town] {
    let settlements = places.filter { $0.level == .settlement }
    let counts = Dictionary(settlements.map { ($0.native, 1) }, uniquingKeysWith: +)
    let towns = settlements.filter { row in
      counts[row.native] == 1 && row.coordinate != nil && !row.native.contains(" ") && row.native.count > 3
    }
    return towns.compactMap(Town.init).sorted {
      ($0.population, $0.names.english) > ($1.population, $1.names.english)
    }
  }
}

extension Town {
  init?(_ row: FactRow) {
    guard let names = Names(row, ending: []) else { return nil }
    self.init(names: names, population: row.population ?? 0)
  }
}

extension Names {
  /// The first name in each language that has one of the endings; `nil` where a language has none.
  init?(_ row: FactRow, ending endings: [String]) {
    func name(_ language: String) -> String? {
      let native = (row.country == "UA" ? "uk" : "ru") == language ? [row.native] : []
      let others = row.names.filter { $0.language == language && ($0.kind == .standard || $0.kind == .generated) }
      return (native + others.map(\.text)).first { name in
        endings.isEmpty || endings.contains { name.hasSuffix(" " + $0) }
      }
    }
    guard let russian = name("ru"), let ukrainian = name("uk") else { return nil }
    self.init(russian: russian, ukrainian: ukrainian, english: row.name)
  }
}
