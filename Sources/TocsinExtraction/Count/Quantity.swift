internal import TocsinModel

/// A number in the text with the words that shade it («более 20», "at least a dozen", «5–7»).
struct Quantity: Sendable {
  let tokens: Range<Int>
  let count: Count
  /// Whether it tells how often («дважды», "four times"), not how many.
  let isTimes: Bool
  let rule: String
}
