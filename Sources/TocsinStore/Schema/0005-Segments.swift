extension Schema {
  /// How incidents are fused piece by piece (docs/adr/0010). A report in `unread` has new claims or decisions, a
  /// `statement` is where a mention lies on its area's axis of time, `unfused` are places on it where something changed,
  /// and a `segment` is the extent of what was fused together. `incident_area` has the time beside the place, in minutes
  /// since 2020, which its 32-bit numbers hold exactly until 2051.
  ///
  /// The columns of a table without row numbers stand in the order of its key: SQLite 3.40 checks the wrong ones for NULL
  /// otherwise.
  ///
  /// What an older program fused knows no segments; it is dropped here and made anew from the reports.
  static let segments = """
    DROP TABLE incident_area;
    CREATE VIRTUAL TABLE incident_area USING rtree (
      number, min_latitude, max_latitude, min_longitude, max_longitude, min_minute, max_minute
    );
    DELETE FROM incident;
    UPDATE report SET extracted_by = NULL;

    CREATE TABLE area (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE statement (
      area_id INTEGER NOT NULL REFERENCES area (id),
      to_at INTEGER NOT NULL,
      report_id INTEGER NOT NULL REFERENCES report (id),
      claim INTEGER NOT NULL CHECK (claim >= 0),
      place INTEGER NOT NULL CHECK (place >= 0),
      from_at INTEGER NOT NULL,
      PRIMARY KEY (area_id, to_at, report_id, claim, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statement_report ON statement (report_id);

    CREATE TABLE unread (report_id INTEGER PRIMARY KEY NOT NULL REFERENCES report (id)) STRICT;

    CREATE TABLE segment (
      id INTEGER PRIMARY KEY,
      area_id INTEGER NOT NULL REFERENCES area (id),
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX segment_area ON segment (area_id, to_at);

    CREATE TABLE unfused (
      area_id INTEGER NOT NULL REFERENCES area (id),
      at INTEGER NOT NULL,
      report_id INTEGER NOT NULL,
      PRIMARY KEY (area_id, at, report_id)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE incident ADD COLUMN segment_id INTEGER REFERENCES segment (id);
    ALTER TABLE incident ADD COLUMN credibility INTEGER NOT NULL DEFAULT 6;
    ALTER TABLE incident ADD COLUMN is_contradicted INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE incident ADD COLUMN accepted_by TEXT;
    ALTER TABLE incident ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX incident_segment ON incident (segment_id);
    CREATE INDEX incident_contradicted ON incident (from_at) WHERE is_contradicted = 1;

    CREATE TABLE suggestion (
      id INTEGER PRIMARY KEY,
      segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
      score REAL NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX suggestion_segment ON suggestion (segment_id);

    CREATE TABLE raid_part (
      incident TEXT PRIMARY KEY NOT NULL,
      segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
      raid TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX raid_part_raid ON raid_part (raid);
    CREATE INDEX raid_part_segment ON raid_part (segment_id);

    CREATE TABLE raid (
      id TEXT PRIMARY KEY NOT NULL,
      defender TEXT NOT NULL,
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX raid_time ON raid (from_at, to_at);

    CREATE TABLE source_part (
      segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
      publisher TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (segment_id, publisher)
    ) STRICT, WITHOUT ROWID;
    """
}
