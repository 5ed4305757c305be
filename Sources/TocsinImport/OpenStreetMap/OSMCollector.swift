internal import TocsinGazetteer
internal import TocsinModel

/// Takes features in, one after another, and gathers streets, houses and sites.
struct OSMCollector {
  private let gazetteer: Gazetteer
  private let kinds: SiteKinds
  private var finder: SettlementFinder
  private var addresses: AddressPackWriter
  private let table: PartFile
  private(set) var summary = OpenStreetMapImport.Summary()

  /// A site of the tables within this of one of the same name is the same. Unit: metres.
  private static let sameSite = 3_000.0

  init(_ gazetteer: Gazetteer, _ kinds: SiteKinds, area: AddressBox?, files: OSMImportFiles) throws {
    self.gazetteer = gazetteer
    self.kinds = kinds
    finder = SettlementFinder(gazetteer, area: area)
    addresses = try AddressPackWriter(folder: files.work, names: StreetNames(gazetteer))
    table = try PartFile(files.newTable)
    try table.append(FactFields.header)
  }

  mutating func add(_ feature: OSMFeature) throws {
    if let number = feature.tags["addr:housenumber"] { try addHouse(feature, number) }
    guard let names = OSMNames(feature.tags) else { return }
    if let highway = feature.tags["highway"], !feature.isPoint, highway != "platform" {
      try addStreet(feature, names)
    } else if let kind = kinds.kind(of: feature.tags) {
      try addSite(feature, kind, names)
    }
  }

  private mutating func addStreet(_ feature: OSMFeature, _ names: OSMNames) throws {
    guard let settlement = finder.settlement(feature.tags, at: feature.box.centre) else {
      summary.withoutSettlement += 1
      return
    }
    let isAdded = try addresses.addStreet(
      names.local, latin: names.latin, further: names.further.map(\.name), settlement: gazetteer[settlement].key,
      box: feature.box)
    if !isAdded { summary.unreadable += 1 }
  }

  private mutating func addHouse(_ feature: OSMFeature, _ number: String) throws {
    guard let street = feature.tags["addr:street"] ?? feature.tags["addr:place"] else { return }
    guard let settlement = finder.settlement(feature.tags, at: feature.box.centre) else {
      summary.withoutSettlement += 1
      return
    }
    let numbers = HouseNumber.all(number)
    if numbers.isEmpty { summary.unreadable += 1 }
    for number in numbers {
      let isAdded = try addresses.addHouse(
        number, street: street, settlement: gazetteer[settlement].key, box: feature.box)
      if !isAdded { summary.unreadable += 1 }
    }
  }

  private mutating func addSite(_ feature: OSMFeature, _ kind: SiteKinds.Kind, _ names: OSMNames) throws {
    guard let settlement = finder.settlement(ofSiteAt: feature.box.centre) else {
      summary.withoutSettlement += 1
      return
    }
    if isKnown(names, at: feature.box.centre) {
      summary.knownSites += 1
      return
    }
    try table.append(SiteRow(feature, kind, names, settlement: gazetteer[settlement]).text)
    summary.sites += 1
  }

  /// Whether the tables hold it already; rows of an earlier import do not count, so that an import can be run again.
  private func isKnown(_ names: OSMNames, at point: Coordinate) -> Bool {
    ([names.local] + names.further.map(\.name)).contains { name in
      gazetteer.matches(named: name).contains { candidate in
        let entry = gazetteer[candidate.place]
        return entry.level == .site && !entry.key.hasPrefix("osm:")
          && entry.coordinate.distanceMetres(to: point) <= max(Self.sameSite, Double(entry.radiusMetres))
      }
    }
  }

  /// Writes both files whole.
  mutating func finish(_ files: OSMImportFiles) throws {
    try table.commit()
    let count = try addresses.write(to: files.newAddresses)
    summary.streets = count.streets
    summary.houses = count.houses
  }
}
