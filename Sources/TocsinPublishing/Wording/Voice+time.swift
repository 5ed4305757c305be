public import TocsinModel

extension Voice {
  /// When a thing happened, by the clock that it was told by: "8 December, night", "8 December, 03:10–03:40".
  public func when(_ span: TimeSpan) -> String {
    let span = span.byOneClock
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

  /// "8 December 2025, 12:00 (UTC+3)": for times that stand beside others of other clocks.
  public func momentByClock(_ time: Timestamp) -> String {
    let minutes = abs(time.offsetSeconds) / 60
    let sign = time.offsetSeconds < 0 ? "−" : "+"
    let rest = minutes % 60 == 0 ? "" : ":" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    let offset = minutes == 0 ? "" : "\(sign)\(minutes / 60)\(rest)"
    return self("moment.clock", ["moment": moment(time), "offset": offset])
  }

  /// "08:10".
  public func clock(_ time: CivilTime) -> String {
    let minutes = time.secondOfDay / 60
    return (minutes < 600 ? "0" : "") + "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}

extension TimeSpan {
  /// The same span told by one clock, that of its start: reports of several clocks may have made it.
  fileprivate var byOneClock: TimeSpan { TimeSpan(start, end.inOffset(start.offsetSeconds)) }
}
