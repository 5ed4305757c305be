/// Why an import could not be made: what, where, and what to do. Nothing of the import is kept.
public enum ImportError: Error, Equatable, CustomStringConvertible {
  /// A file that cannot be opened, or is not what the importer reads.
  case unreadable(path: String, reason: String)
  /// A file that is cut short or altered. `byte` is its place in the file.
  case damaged(path: String, byte: Int, reason: String)
  /// A line that shows the whole file to be wrong: too long, or the one too many of the lines that could not be read.
  case badLine(path: String, line: Int, reason: String)
  /// A program that the import needs and that is missing or failed.
  case program(name: String, reason: String, remedy: String)
  /// A name for an import that is none: it could lead out of the folder of imports.
  case badName(String)
  /// The folder of imports cannot be written.
  case unwritable(path: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason); check the path and what the file is"
    case .damaged(let path, let byte, let reason):
      "\(path): byte \(byte): \(reason); nothing was imported, fetch the file again"
    case .badLine(let path, let line, let reason): "\(path):\(line): \(reason); nothing was imported"
    case .program(let name, let reason, let remedy): "\(name): \(reason); \(remedy)"
    case .badName(let name): "`\(name)` is no name for an import; take letters, digits, - and _ (--name NAME)"
    case .unwritable(let path, let reason): "\(path): \(reason); check its permissions and the space left"
    }
  }
}
