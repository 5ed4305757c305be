internal import ArgumentParser
internal import TocsinModel

/// A time on the command line.
enum TimeArgument {
  static func parse(_ text: String) throws -> Timestamp {
    guard let time = Timestamp(text) else {
      throw ValidationError("'\(text)' is no time; write it as 2025-12-08T00:00:00+03:00.")
    }
    return time
  }
}
