/// Why outlines cannot be read: where, what, and what to do.
public enum BoundaryError: Error, Equatable, CustomStringConvertible {
  /// A file that cannot be opened.
  case unreadable(path: String, reason: String)
  /// A file that is cut short, altered, or no GeoJSON. `byte` is its place in the file, `feature` counts from 1.
  case damaged(path: String, line: Int, byte: Int, feature: Int?, reason: String)
  /// A feature that is whole and yet no outline of a unit.
  case badFeature(path: String, line: Int, feature: Int, reason: String)
  /// More than is kept in memory.
  case tooLarge(path: String, what: String, limit: Int)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason); check the path and its permissions"
    case .damaged(let path, let line, let byte, let feature, let reason):
      "\(path):\(line): byte \(byte)\(feature.map { ", feature \($0)" } ?? ""): \(reason); fetch or import the file again"
    case .badFeature(let path, let line, let feature, let reason):
      "\(path):\(line): feature \(feature): \(reason); correct it or import the file again"
    case .tooLarge(let path, let what, let limit): "\(path): more than \(limit) \(what); simplify the file first"
    }
  }
}
