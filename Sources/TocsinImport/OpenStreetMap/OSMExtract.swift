internal import Foundation

/// Has osmium pick the streets, houses and sites out of a PBF file and write them as lines of GeoJSON.
///
/// Memory: osmium's; the places of nodes are kept in a file, so that a country fits.
struct OSMExtract {
  let osmium: Osmium
  /// Where files of osmium are written.
  let folder: URL

  private static let nameTags = ["name", "name:ru", "name:uk", "name:en", "int_name", "old_name"]
  private static let addressTags = ["addr:housenumber", "addr:street", "addr:place", "addr:city"]

  /// Gives what osmium writes, a stretch at a time.
  func features(
    of file: URL, isSorted: Bool, siteKeys: [String], output body: (Data) throws -> Void
  ) throws {
    let chosen = folder.appending(path: "chosen.osm.pbf")
    try choose(file, siteKeys, to: chosen)
    let sorted = folder.appending(path: "sorted.osm.pbf")
    if !isSorted { try osmium.run(["sort", "-s", "multipass", chosen.path, "-o", sorted.path, "-O"]) }
    let config = folder.appending(path: "export.json")
    try write(Self.config(siteKeys), to: config)
    let index = folder.appending(path: "nodes.index").path
    try osmium.run(
      [
        "export", isSorted ? chosen.path : sorted.path, "-c", config.path, "-i", "sparse_file_array,\(index)", "-f",
        "geojsonseq", "-x", "print_record_separator=false",
      ], output: body)
  }

  /// Two passes: what has a name or a number, and of that what is a street, a house or a site. Tags of other objects that
  /// these refer to are left out.
  private func choose(_ file: URL, _ siteKeys: [String], to chosen: URL) throws {
    let named = folder.appending(path: "named.osm.pbf")
    try osmium.run(["tags-filter", "-t", "-O", "-o", named.path, file.path, "nwr/name", "nwr/addr:housenumber"])
    let kinds = ["w/highway", "nwr/addr:housenumber"] + siteKeys.map { "nwr/\($0)" }
    try osmium.run(["tags-filter", "-t", "-O", "-o", chosen.path, named.path] + kinds)
    try? FileManager.default.removeItem(at: named)
  }

  /// Closed ways are written once, as lines: of an outline only its box counts.
  private static func config(_ siteKeys: [String]) -> [String: Any] {
    [
      "attributes": ["type": true, "id": true], "linear_tags": true, "area_tags": false,
      "include_tags": nameTags + addressTags + ["highway"] + siteKeys,
    ]
  }

  private func write(_ config: [String: Any], to url: URL) throws {
    do {
      try JSONSerialization.data(withJSONObject: config).write(to: url)
    } catch {
      throw ImportError.unwritable(path: folder.path, reason: "cannot be written")
    }
  }
}
