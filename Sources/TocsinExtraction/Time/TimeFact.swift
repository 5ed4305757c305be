internal import TocsinModel

/// When something is said to have happened, and the words that say so.
struct TimeFact: Sendable {
  let tokens: Range<Int>
  let span: TimeSpan
  /// Whether the words name a clock time, not only a day or a part of one.
  let isExact: Bool
  /// Whether they name a beginning and an end by the clock.
  let isRange: Bool
  /// Whether it lies so far before the report that it is history to it.
  let isHistory: Bool
  let rule: String
}
