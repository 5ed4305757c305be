public import Foundation

extension Boundaries {
  /// Reads outlines; of a unit that several files hold, the last file's count.
  ///
  /// - Throws: `BoundaryError` for a file that is not whole or holds more than outlines of units.
  public init(contentsOf files: [URL]) throws {
    var set = OutlineSet()
    for file in files { try set.read(file) }
    self = set.boundaries()
  }

  /// The outlines of a resource folder: `boundaries/*.geojson`, and before them those that a user has imported, which are in
  /// `imports/*.geojson`, the last name first.
  public static func load(resources: URL) throws -> Boundaries {
    try Boundaries(contentsOf: files(in: resources, "boundaries") + files(in: resources, "imports"))
  }

  private static func files(in resources: URL, _ folder: String) -> [URL] {
    let folder = resources.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".geojson") && !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
  }
}
