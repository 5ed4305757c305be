/// A stretch of a text that says one thing: a sentence, a heading or a list item; never across a line end.
public struct Sentence: Sendable {
  public enum Form: Sendable { case plain, listItem, heading }

  /// Its tokens, without the line break at its end.
  public let tokens: Range<Int>
  public let form: Form
  /// The line that it stands in, counted from 0.
  public let line: Int
  /// The paragraph (parted by blank lines) that it stands in, counted from 0.
  public let paragraph: Int
  /// Whether it is the first of its line.
  public let beginsLine: Bool
}
