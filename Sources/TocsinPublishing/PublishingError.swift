/// What is wrong with the material that publishing was given.
public enum PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line of the phrase table that does not have a key and one cell a language.
  case badPhraseLine(file: String, line: Int, reason: String)

  public var description: String {
    switch self {
    case .badPhraseLine(let file, let line, let reason):
      "\(file):\(line): \(reason); write key, en, ru and uk, parted by tabs"
    }
  }
}
