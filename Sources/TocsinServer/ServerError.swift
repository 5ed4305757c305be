/// Why the server cannot start.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file or folder that the pages are made of.
  case missingResource(path: String)

  public var description: String {
    switch self {
    case .missingResource(let path):
      "\(path): not found; keep the folder Data beside the program, or name it by TOCSIN_RESOURCES"
    }
  }
}
