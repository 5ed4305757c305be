internal import Foundation

/// A file that the pages load, held in memory.
struct Asset: Sendable {
  let bytes: [UInt8]
  let contentType: String
  /// Names the content: changes whenever a byte does.
  let version: String

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    contentType = Self.contentType(name)
    version = Fingerprint.hex(bytes)
  }

  private static func contentType(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "tsv": "text/tab-separated-values; charset=utf-8"
    case "json": "application/json"
    case "geojson": "application/geo+json"
    default: "application/octet-stream"
    }
  }
}

/// A short name of a content, for caches; no defence against a forger.
enum Fingerprint {
  /// Source: FNV-1a, 64 bits (offset basis and prime of the Internet draft draft-eastlake-fnv).
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The versions of the assets, for addresses that change with the content.
struct AssetVersions: Sendable {
  let versions: [String: String]

  func address(_ name: String) -> String {
    "/assets/\(name)" + (versions[name].map { "?v=\($0)" } ?? "")
  }
}
