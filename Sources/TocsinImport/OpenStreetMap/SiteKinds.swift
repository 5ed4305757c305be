internal import Foundation

/// Which objects of OpenStreetMap are sites that reports name: `Data/lexicon/toponyms/osm-sites.tsv`.
struct SiteKinds {
  struct Kind: Equatable {
    let key: String
    /// `*` for any.
    let value: String
    /// The type in the fact tables.
    let type: String
    /// Of an object that is a point.
    let radiusMetres: Int
    let naming: Naming
    /// The word for the type, by language.
    let words: [String: String]
  }

  /// Whether the name tells by itself what it is.
  enum Naming: String {
    /// «Рязанская ТЭЦ».
    case whole
    /// «Телецентр» is known only with its word: «станция Телецентр».
    case typed
    /// A name of one or two words is, a longer one tells: «Московский институт лингвистики».
    case short
  }

  let kinds: [Kind]

  /// - Throws: `ImportError.unreadable` where the table is missing, `.badLine` where a row is not whole.
  init(_ url: URL) throws {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw ImportError.unreadable(path: url.path, reason: "cannot be read")
    }
    var kinds: [Kind] = []
    var isHeader = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if isHeader {
        isHeader = false
        continue
      }
      guard let kind = Kind(line) else {
        throw ImportError.badLine(path: url.path, line: index + 1, reason: "no key, value, type, radius and naming")
      }
      kinds.append(kind)
    }
    self.kinds = kinds
  }

  /// The first kind that fits the tags; `nil` where it is no such site.
  func kind(of tags: [String: String]) -> Kind? {
    kinds.first { kind in tags[kind.key].map { kind.value == "*" || kind.value == $0 } ?? false }
  }

  /// The keys of tags that decide.
  var keys: [String] {
    var seen = Set<String>()
    return kinds.map(\.key).filter { seen.insert($0).inserted }
  }
}

extension SiteKinds.Kind {
  fileprivate init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 8, !fields[0].isEmpty, let radius = Int(fields[3]), radius > 0,
      let naming = SiteKinds.Naming(rawValue: fields[4])
    else { return nil }
    key = fields[0]
    value = fields[1]
    type = fields[2]
    radiusMetres = radius
    self.naming = naming
    words = ["ru": fields[5], "uk": fields[6], "en": fields[7]].filter { !$0.value.isEmpty }
  }
}
