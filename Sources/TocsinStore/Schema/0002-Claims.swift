extension Schema {
  /// What reports claim. `body` is the claim's JSON without its quotes, which have rows of their own.
  static let claims = """
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY,
      report_id INTEGER NOT NULL REFERENCES report (id),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      kind TEXT NOT NULL,
      threat TEXT NOT NULL,
      start_at INTEGER,
      end_at INTEGER,
      is_denied INTEGER NOT NULL CHECK (is_denied IN (0, 1)),
      body TEXT NOT NULL,
      UNIQUE (report_id, ordinal)
    ) STRICT;
    CREATE INDEX claim_kind ON claim (kind, start_at);

    CREATE TABLE claim_place (
      claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      region TEXT,
      country TEXT,
      latitude REAL NOT NULL,
      longitude REAL NOT NULL,
      radius_m INTEGER NOT NULL,
      PRIMARY KEY (claim_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claim_place_name ON claim_place (region, name);

    CREATE TABLE quote (
      claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      PRIMARY KEY (claim_id, field, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
