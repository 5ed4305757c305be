extension Schema {
  /// What reviewers' lists are read by: how many doubts a claim has, a source's reports by time, and the words of the index
  /// one by one.
  static let desk = """
    ALTER TABLE claim ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX claim_doubtful ON claim (id) WHERE doubts > 0;
    CREATE INDEX report_of_source ON report (source_id, published_at) WHERE is_current = 1;
    CREATE VIRTUAL TABLE report_term USING fts5vocab(report_text, instance);
    """
}
