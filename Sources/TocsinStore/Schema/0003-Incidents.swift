extension Schema {
  /// What the claims make. `from_at` and `to_at` fall back to the times of publication where no text tells a time;
  /// `incident_area` holds the point of a settlement or finer place, and the box around a coarser one.
  static let incidents = """
    CREATE TABLE incident (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      class TEXT NOT NULL,
      kind TEXT NOT NULL,
      from_at INTEGER,
      to_at INTEGER,
      first_published TEXT,
      last_published TEXT,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_time ON incident (from_at, to_at);
    CREATE INDEX incident_kind ON incident (kind, from_at);

    CREATE VIRTUAL TABLE incident_area USING rtree (
      number, min_latitude, max_latitude, min_longitude, max_longitude
    );

    CREATE TABLE incident_member (
      number INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
      claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
      place INTEGER NOT NULL CHECK (place >= 0),
      is_denied INTEGER NOT NULL CHECK (is_denied IN (0, 1)),
      PRIMARY KEY (number, claim_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incident_member_claim ON incident_member (claim_id);
    """
}
