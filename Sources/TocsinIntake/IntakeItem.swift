public import TocsinModel

/// What a source yields: a report, or the reason why one could not be read. Reading goes on after either.
public enum IntakeItem: Hashable, Sendable {
  case report(IncomingReport)
  case failure(IntakeError)
}

/// Why something could not be read: where, what, and what to do.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1; `nil` where the whole file is meant.
  public let line: Int?
  public let what: String
  public let whatToDo: String

  public init(file: String, line: Int? = nil, what: String, whatToDo: String) {
    self.file = file
    self.line = line
    self.what = what
    self.whatToDo = whatToDo
  }

  /// `file:line: what; what to do`.
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + ": " + what + "; " + whatToDo
  }
}
