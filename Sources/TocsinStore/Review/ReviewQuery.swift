internal import GRDB

/// Where the items of one kind are found: a selection of rows, the newest first.
struct ReviewQuery {
  let sql: String

  init(_ kind: ReviewKind) {
    switch kind {
    case .lowered: sql = Self.lowered
    case .contradiction: sql = Self.contradictions
    case .join: sql = Self.joins
    case .doubt: sql = Self.doubts
    }
  }

  func count(_ database: Database, upTo limit: Int) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM (SELECT 1 FROM (\(sql)) LIMIT ?)", arguments: [limit]) ?? 0
  }

  func rows(_ database: Database, limit: Int, offset: Int) throws -> [Row] {
    try Row.fetchAll(database, sql: "\(sql) LIMIT ? OFFSET ?", arguments: [limit, offset])
  }

  /// Whether `incident` was accepted and, but for what reviewers wrote, has not changed since.
  private static let isSettled = """
    (incident.accepted_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM change AS later WHERE later.incident = incident.id AND later.fields <> '{"review":null}'
        AND later.at_seconds > (
          SELECT max(decision.made_at) FROM incident_member JOIN claim ON claim.id = incident_member.claim_id
          JOIN report ON report.id = claim.report_id JOIN source ON source.id = report.source_id
          JOIN decision_report AS about ON about.report = source.key || '/' || report.external_id
          JOIN decision ON decision.sequence = about.sequence
          WHERE incident_member.number = incident.number AND decision.action LIKE '{"accept":%' AND \(isStanding))))
    """

  /// Whether none of the decisions about the same report undoes `decision`.
  private static let isStanding = """
    NOT EXISTS (
      SELECT 1 FROM decision_report AS beside JOIN decision AS undoing ON undoing.sequence = beside.sequence
      WHERE beside.report = about.report AND json_extract(undoing.action, '$.undo._0') = decision.id)
    """

  /// An incident that is gone can be accepted no more; it is shown for a week.
  private static let shownSeconds = 7 * 86_400

  private static let lowered = """
    SELECT change.*, incident.id AS incident_id FROM change LEFT JOIN incident ON incident.id = change.incident
    WHERE change.is_lowering = 1 AND NOT EXISTS (
        SELECT 1 FROM change AS newer
        WHERE newer.incident = change.incident AND newer.sequence > change.sequence AND newer.is_lowering = 1)
      AND CASE WHEN incident.id IS NULL
        THEN change.at_seconds > (SELECT max(at_seconds) FROM change) - \(shownSeconds) ELSE NOT \(isSettled) END
    ORDER BY change.sequence DESC
    """

  private static let contradictions = """
    SELECT incident.id AS incident_id FROM incident WHERE incident.is_contradicted = 1 AND NOT \(isSettled)
    ORDER BY incident.from_at DESC, incident.id
    """

  private static let joins = """
    SELECT suggestion.body FROM suggestion
    WHERE EXISTS (
      SELECT 1 FROM json_each(suggestion.body, '$.incidents') AS named JOIN incident ON incident.id = named.value
      WHERE NOT \(isSettled))
    ORDER BY suggestion.score DESC, suggestion.id DESC
    """

  /// A place that a reviewer moved is in doubt no more; of a rejected claim no mention stands in an incident.
  private static let doubts = """
    SELECT claim.id, claim.ordinal, claim.body, doubtful.external_id, origin.key AS source_key FROM claim
    JOIN report AS doubtful ON doubtful.id = claim.report_id AND doubtful.is_current = 1
    JOIN source AS origin ON origin.id = doubtful.source_id
    WHERE claim.doubts > 0 AND EXISTS (
      SELECT 1 FROM json_each(claim.body, '$.doubts') AS doubt
      JOIN incident_member AS held
        ON held.claim_id = claim.id AND held.place = json_extract(doubt.value, '$.place')
      JOIN incident ON incident.number = held.number
      WHERE NOT \(isSettled) AND NOT EXISTS (
        SELECT 1 FROM decision_report AS about JOIN decision ON decision.sequence = about.sequence
        WHERE about.report = origin.key || '/' || doubtful.external_id
          AND json_extract(decision.action, '$.move._0[1]') = claim.ordinal
          AND json_extract(decision.action, '$.move._0[2]') = held.place AND \(isStanding)))
    ORDER BY claim.id DESC
    """
}
