/// What can go wrong with the gazetteer's files: what, where, and what to do.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// A file or folder that cannot be read.
  case unreadable(path: String, reason: String)
  /// A file or folder that cannot be written.
  case unwritable(path: String, reason: String)
  /// A line of a fact table that breaks the schema.
  case badRow(file: String, line: Int, reason: String)
  /// A packed file that is not whole: truncated, altered, or of another version.
  case damagedPack(path: String, reason: String)
  /// More than the packed form can hold.
  case tooLarge(what: String, limit: Int)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason); check the path and its permissions"
    case .unwritable(let path, let reason): "\(path): \(reason); check its permissions and the space left"
    case .badRow(let file, let line, let reason): "\(file):\(line): \(reason); correct the row or rebuild the table"
    case .damagedPack(let path, let reason): "\(path): \(reason); rebuild it with `tocsin gazetteer build`"
    case .tooLarge(let what, let limit): "\(what): more than \(limit); split the tables into layers"
    }
  }
}
