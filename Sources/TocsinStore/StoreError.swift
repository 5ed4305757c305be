/// Why the store could not do what was asked: what, on which file or report, and what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(String)
  case cannotOpen(String, reason: String)
  case newer(String)
  case outdated(String)
  case readOnly(String)
  case invalidKey(source: String, externalID: String)
  case unreadable(String, subject: String)
  case backupFailed(String, reason: String)
  /// What a person asked for cannot be: it names something that is not there, or leaves out what must be told.
  case refused(String, problem: String, remedy: String)

  public var description: String {
    switch self {
    case .missing(let path): "\(path): no store here; make one with 'tocsin ingest', or name its folder with --data"
    case .cannotOpen(let path, let reason):
      "\(path): the store cannot be opened (\(reason)); check that the folder is writable and the disk not full"
    case .newer(let path): "\(path): made by a newer tocsin; update this program, or restore a backup"
    case .outdated(let path): "\(path): made by an older tocsin; run 'tocsin ingest' once to bring it up to date"
    case .readOnly(let path): "\(path): opened for reading only; open it for writing to change it"
    case .invalidKey(let source, let externalID):
      "report '\(externalID)' of source '\(source)': source and id must not be empty, and a source holds no '/'"
    case .unreadable(let path, let subject): "\(path): \(subject) is not readable; restore a backup"
    case .backupFailed(let path, let reason): "\(path): the backup failed (\(reason)); name another file"
    case .refused(let subject, let problem, let remedy): "\(subject): \(problem); \(remedy)"
    }
  }
}
