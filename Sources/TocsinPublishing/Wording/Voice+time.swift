public import TocsinModel

extension Voice {
  /// When a thing happened, by the clock that it was told by: "8 December, night", "8 December, 03:10–03:40".
  public func when(_ span: TimeSpan) -> String {
    if let part = DayPart(span) { return self("when.\(part.name.rawValue)", ["date": date(part.day)]) }
    let (start, end) = (span.start.civil, span.end.civil)
    if start.dayNumber == end.dayNumber {
      let times = span.start == span.end ? clock(start) : "\(clock(start))–\(clock(end))"
      return self("when.clock", ["date": date(start), "time": times])
    }
    return "\(self("when.clock", ["date": date(start), "time": clock(start)])) – "
      + self("when.clock", ["date": date(end), "time": clock(end)])
  }

  /// "8 December".
  public func date(_ day: CivilTime) -> String {
    self("date", ["day": String(day.day), "month": self("month.\(day.month)")])
  }

  /// "8 December 2025, 12:00".
  public func moment(_ time: Timestamp) -> String {
    let civil = time.civil
    return self(
      "moment",
      [
        "day": String(civil.day), "month": self("month.\(civil.month)"), "year": String(civil.year),
        "time": clock(civil),
      ])
  }

  /// "08:10".
  public func clock(_ time: CivilTime) -> String {
    let minutes = time.secondOfDay / 60
    return (minutes < 600 ? "0" : "") + "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}
