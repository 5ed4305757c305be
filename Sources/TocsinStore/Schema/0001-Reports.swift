extension Schema {
  /// Sources, and reports with all their revisions. `_at` columns are seconds since 1970 for look-ups; the RFC 3339
  /// text beside them keeps the publisher's offset. Exactly one revision of a report is current. `edited_seen_at` is the latest time of editing
  /// that the revision came with. The text is a BLOB, because SQLite cuts TEXT at a NUL.
  static let reports = """
    CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key <> '' AND instr(key, '/') = 0),
      publisher TEXT,
      home TEXT
    ) STRICT;

    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source (id),
      external_id TEXT NOT NULL CHECK (external_id <> ''),
      revision INTEGER NOT NULL CHECK (revision > 0),
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      url TEXT,
      published TEXT,
      published_at INTEGER,
      edited TEXT,
      edited_seen_at INTEGER,
      received TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      publisher TEXT,
      home TEXT,
      language TEXT,
      detected_language TEXT,
      text BLOB NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      is_deleted INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
      extracted_by TEXT,
      UNIQUE (source_id, external_id, revision)
    ) STRICT;
    CREATE UNIQUE INDEX report_current ON report (source_id, external_id) WHERE is_current = 1;
    CREATE INDEX report_extracted_by ON report (extracted_by) WHERE is_current = 1;
    CREATE INDEX report_published ON report (published_at);
    """
}
