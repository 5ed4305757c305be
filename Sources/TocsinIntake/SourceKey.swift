/// Keys of sources: what a report's identity begins with.
enum SourceKey {
  /// A key made from a name: `/`, white space and control characters become `-`; `nil` where nothing is left.
  static func make(from name: String) -> String? {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isAllowed = scalar != "/" && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      if isAllowed { key.append(scalar) } else if let last = key.last, last != "-" { key.append("-") }
    }
    while key.last == "-" { key.removeLast() }
    return key.isEmpty ? nil : String(key)
  }
}
