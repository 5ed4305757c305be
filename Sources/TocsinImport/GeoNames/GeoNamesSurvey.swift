internal import TocsinModel

/// The first reading of the files: it shows damage, learns the units' codes and gathers the alternate names.
struct GeoNamesSurvey {
  private(set) var dump: GeoNamesFile?
  private(set) var codes = AdminCodes()
  var names: AlternateNames
  private(set) var summary = GeoNamesImport.Summary()

  /// A file of which more lines than one in so many cannot be read is not what it seems.
  private static let badShare = 10
  /// So many lines are read before that is said.
  private static let patience = 200

  init(names: AlternateNames) { self.names = names }

  mutating func read(_ file: GeoNamesFile, _ badLine: (String, Int, String) -> Void) throws {
    var isDump: Bool?
    var lines = 0
    var bad = 0
    try file.forEachLine { fields, number in
      lines += 1
      do throws(LineFault) {
        let fields = try fields.get()
        if isDump == nil { isDump = try Self.isDump(fields) }
        try take(fields, isDump: isDump == true)
      } catch {
        bad += 1
        badLine(file.path, number, error.reason)
        if lines >= Self.patience, bad * Self.badShare > lines { throw Self.refusal(file, number, bad, lines) }
      }
    }
    if lines == 0 || bad * Self.badShare > lines { throw Self.refusal(file, lines, bad, lines) }
    if isDump == true {
      guard dump == nil else {
        throw ImportError.unreadable(path: file.path, reason: "a second table of places: import one at a time")
      }
      dump = file
    }
    summary.lines += lines
    summary.badLines += bad
    summary.alternateNames = names.count
  }

  private static func refusal(_ file: GeoNamesFile, _ line: Int, _ bad: Int, _ lines: Int) -> ImportError {
    .badLine(
      path: file.path, line: line,
      reason: "\(bad) of \(lines) lines cannot be read: a damaged file, or no table of GeoNames")
  }

  private static func isDump(_ fields: [Substring]) throws(LineFault) -> Bool {
    switch fields.count {
    case GeoNamesRow.columns: return true
    case 4...AlternateNames.columns: return false
    default: throw LineFault("\(fields.count) columns: neither places (19) nor alternate names (10)")
    }
  }

  private mutating func take(_ fields: [Substring], isDump: Bool) throws(LineFault) {
    if isDump { return codes.learn(try GeoNamesRow(fields)) }
    guard let (place, name) = try AlternateNames.read(fields) else { return }
    do {
      try names.add(place, name)
    } catch {
      throw LineFault("no space for the names")
    }
  }
}
