extension Schema {
  /// What people add and what changes: grades of sources, decisions, the audit log, the feed of changes, and the
  /// index of words. `decision_report` names the reports that a decision is about, by key.
  static let review = """
    ALTER TABLE source ADD COLUMN reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F'));
    ALTER TABLE source ADD COLUMN repeats TEXT;
    ALTER TABLE report ADD COLUMN forwarded_from TEXT;

    CREATE TABLE decision (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      author TEXT NOT NULL CHECK (author <> ''),
      made TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      reason TEXT NOT NULL,
      action TEXT NOT NULL
    ) STRICT;
    CREATE TABLE decision_report (
      report TEXT NOT NULL,
      sequence INTEGER NOT NULL REFERENCES decision (sequence),
      PRIMARY KEY (report, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      author TEXT NOT NULL CHECK (author <> ''),
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      reason TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
    CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is never cut'); END;
    CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are never changed; undo one by another'); END;
    CREATE TRIGGER decision_keeps BEFORE DELETE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are never removed; undo one by another'); END;

    CREATE TABLE change (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      at_seconds INTEGER NOT NULL,
      incident TEXT NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('added', 'changed', 'removed')),
      is_lowering INTEGER NOT NULL CHECK (is_lowering IN (0, 1)),
      fields TEXT NOT NULL
    ) STRICT;
    CREATE INDEX change_at ON change (at_seconds);
    CREATE INDEX change_incident ON change (incident, sequence);
    CREATE INDEX change_lowering ON change (sequence) WHERE is_lowering = 1;

    CREATE VIRTUAL TABLE report_text USING fts5 (
      text, content = 'report', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO report_text (rowid, text)
      SELECT id, CAST(text AS TEXT) FROM report WHERE is_current = 1 AND is_deleted = 0;
    """
}
