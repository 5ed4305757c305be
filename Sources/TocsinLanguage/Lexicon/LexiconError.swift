/// What is wrong with a data file: where, what, and what to do.
public struct LexiconError: Error, Sendable, CustomStringConvertible {
  /// `file:line`, or the file alone.
  public let subject: String
  public let problem: String
  public let remedy: String

  public init(subject: String, problem: String, remedy: String) {
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(subject): \(problem); \(remedy)" }
}
