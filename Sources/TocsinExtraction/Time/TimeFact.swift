internal import TocsinModel

/// When something is said to have happened, and the words that say so.
struct TimeFact: Sendable {
  let tokens: Range<Int>
  var span: TimeSpan
  /// Whether the words name a clock time, not only a day or a part of one.
  let isExact: Bool
  /// Whether they name a beginning and an end by the clock.
  let isRange: Bool
  /// Whether it lies so far before the report that it is history to it.
  let isHistory: Bool
  /// Whether they name the day, and not only the hour or the part of it.
  let namesDay: Bool
  /// Whether they refer to a time told before («того ж вечора»).
  let refersBack: Bool
  let rule: String
  /// The words of the time told before that it leans on.
  var support: Range<Int>?
}
