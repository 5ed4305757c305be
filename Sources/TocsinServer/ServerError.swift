/// Why the server cannot start.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file or folder that the pages are made of.
  case missingResource(path: String)
  /// The address cannot be listened on; `reason` is the system's word for it.
  case cannotListen(address: String, reason: String)

  public var description: String {
    switch self {
    case .missingResource(let path):
      "\(path): not found; keep the folder Data beside the program, or name it by TOCSIN_RESOURCES"
    case .cannotListen(let address, let reason):
      "\(address): cannot listen there (\(reason)); choose another --port (0 takes a free one) or --host"
    }
  }
}
