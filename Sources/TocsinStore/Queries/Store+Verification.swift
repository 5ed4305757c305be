internal import Foundation
internal import GRDB

/// What a check of the whole store found.
public struct Verification: Hashable, Sendable {
  /// How many revisions of reports were read.
  public let revisions: Int
  /// What is wrong, one line each; empty where the store is whole.
  public let problems: [String]

  public var isWhole: Bool { problems.isEmpty }
}

extension Store {
  /// Checks the database's structure and references, the hash of every text, and that every report has one current
  /// revision. Reads everything; at most `maximumProblems` of each sort are listed.
  public func verify() throws -> Verification {
    try read { database in
      let (revisions, hashes) = try Self.wrongHashes(database)
      let problems = try Self.brokenStructure(database) + Self.brokenReferences(database) + hashes
      return Verification(revisions: revisions, problems: problems + (try Self.wrongCurrents(database)))
    }
  }

  private static let maximumProblems = 100

  private static func brokenStructure(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(\(maximumProblems))").filter { $0 != "ok" }
      .map { "database structure: " + $0 }
  }

  private static func brokenReferences(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(maximumProblems).map { row in
      let (table, number, parent): (String, Int64?, String) = (row["table"], row["rowid"], row["parent"])
      return "row \(number.map(String.init) ?? "?") of \(table) refers to a \(parent) that is not there"
    }
  }

  private static func wrongHashes(_ database: Database) throws -> (revisions: Int, problems: [String]) {
    var (revisions, problems) = (0, [String]())
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT source.key, report.external_id, report.revision, report.text, report.sha256
        FROM report JOIN source ON source.id = report.source_id ORDER BY report.id
        """)
    while let row = try rows.next() {
      revisions += 1
      let isRight = TextDigest.sha256(row["text"] as Data) == row["sha256"] as String
      if isRight || problems.count >= maximumProblems { continue }
      let (source, id, revision): (String, String, Int) = (row["key"], row["external_id"], row["revision"])
      problems.append("report \(source)/\(id) revision \(revision): the text does not have its SHA-256")
    }
    return (revisions, problems)
  }

  private static func wrongCurrents(_ database: Database) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT source.key, report.external_id, sum(report.is_current) AS currents
        FROM report JOIN source ON source.id = report.source_id
        GROUP BY report.source_id, report.external_id HAVING currents <> 1 LIMIT \(maximumProblems)
        """
    ).map { row in
      let (source, id, currents): (String, String, Int) = (row["key"], row["external_id"], row["currents"])
      return "report \(source)/\(id): \(currents) current revisions instead of one"
    }
  }
}
