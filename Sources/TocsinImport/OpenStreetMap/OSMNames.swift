/// The names of an object of OpenStreetMap.
struct OSMNames {
  /// As people there write it.
  let local: String
  /// In Latin letters; `nil` where no tag tells.
  let latin: String?
  /// All others, each with the tag of a fact table: `ru`, `uk`, `en`, `ru~old`.
  let further: [(tag: String, name: String)]

  /// Longer names are descriptions. Unit: bytes.
  private static let lengthLimit = 240

  /// `nil` where it has no name.
  init?(_ tags: [String: String]) {
    func name(_ key: String) -> String? { tags[key].flatMap(Self.cleaned) }
    guard let local = name("name") ?? name("name:ru") ?? name("name:uk") ?? name("name:en") else { return nil }
    self.local = local
    latin = name("name:en") ?? name("int_name")
    let isUkrainian = local.contains { "іїєґІЇЄҐ".contains($0) }
    let old = (tags["old_name"] ?? "").split(separator: ";").compactMap { Self.cleaned(String($0)) }
    let tagged = [("ru", name("name:ru")), ("uk", name("name:uk")), ("en", name("name:en")), ("en", name("int_name"))]
    var seen: Set<String> = [local]
    further =
      (tagged.compactMap { tag, name in name.map { (tag, $0) } } + old.map { (isUkrainian ? "uk~old" : "ru~old", $0) })
      .filter { seen.insert($0.1).inserted }
  }

  /// Without what parts fields and names of a fact table; `nil` where nothing is left, or too much.
  private static func cleaned(_ name: String) -> String? {
    let cleaned = String(name.map { $0.isNewline || "\t|;".contains($0) ? " " : $0 })
      .split(separator: " ").joined(separator: " ")
    return cleaned.isEmpty || cleaned.utf8.count > lengthLimit ? nil : cleaned
  }
}
