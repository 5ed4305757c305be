internal import Foundation

/// Further names by the id of the place: `aliases.tsv`, columns id, tag, name, source.
struct AliasTable {
  private var names: [String: [FactName]] = [:]

  init(_ lexicon: [URL]) throws {
    guard let url = lexicon.first(where: { $0.lastPathComponent == "aliases.tsv" }) else { return }
    try TSVFile(url).forEachRow { fields, _ in
      guard fields.count >= 3, let name = FactName("\(fields[1]):\(fields[2])") else { return }
      names[String(fields[0]), default: []].append(name)
    }
  }

  func named(_ row: FactRow) -> FactRow {
    guard let further = names[row.id] else { return row }
    var row = row
    row.names += further
    return row
  }
}
