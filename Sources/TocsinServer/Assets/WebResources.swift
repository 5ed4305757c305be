public import Foundation
internal import TocsinModel
internal import TocsinPublishing

/// What the pages are made of, read once from the resource folder: style, script, phrases, boundaries, map library.
public struct WebResources: Sendable {
  let assets: [String: Asset]
  let phrasebook: Phrasebook

  /// The largest file that is taken, in bytes.
  static let largestFile = 64 << 20
  static let mapLibrary = "vendor/maplibre-gl.js"

  /// Whether the map library is installed; without it the pages show the list alone.
  public var hasMapLibrary: Bool { assets[Self.mapLibrary] != nil }

  var versions: AssetVersions { AssetVersions(versions: assets.mapValues(\.version)) }

  /// Reads the folder `Data` of the project, or a copy of it. Throws `ServerError` where the pages' own files are missing.
  public init(folder: URL) throws {
    let table = folder.appending(path: "web/text.tsv")
    guard let text = try? String(contentsOf: table, encoding: .utf8) else {
      throw ServerError.missingResource(path: table.path)
    }
    phrasebook = try Phrasebook(table: text, file: table.path)
    var assets: [String: Asset] = [:]
    for (prefix, subfolder, endings) in Self.folders {
      for (name, bytes) in Self.files(folder.appending(path: subfolder), endings: endings) {
        assets[prefix + name] = Asset(bytes: bytes, name: name)
      }
    }
    guard assets["tocsin.css"] != nil, assets["modules/app.js"] != nil else {
      throw ServerError.missingResource(path: folder.appending(path: "web").path)
    }
    for language in Language.allCases {
      let name = "text/\(language.rawValue).json"
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      assets[name] = Asset(bytes: Array(try encoder.encode(phrasebook.phrases(in: language))), name: name)
    }
    self.assets = assets
  }

  /// Address prefix, folder, and the endings that are served from it.
  private static let folders: [(String, String, Set<String>)] = [
    ("", "web", ["css", "svg", "tsv"]), ("modules/", "web/modules", ["js"]),
    ("vendor/", "downloads/web", ["js", "css"]),
    ("boundaries/", "boundaries", ["geojson"]),
  ]

  private static func files(_ folder: URL, endings: Set<String>) -> [(String, [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let file = folder.appending(path: name)
      guard endings.contains(file.pathExtension),
        let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= largestFile,
        let data = try? Data(contentsOf: file)
      else { return nil }
      return (name, Array(data))
    }
  }
}
