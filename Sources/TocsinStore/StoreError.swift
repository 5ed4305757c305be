internal import GRDB

/// Why the store could not do what was asked: what, on which file or report, and what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(String)
  case cannotOpen(String, reason: String)
  /// The disk is full, or fails, or cannot be written any more; what was accepted before stays.
  case cannotWrite(String, reason: String)
  /// The store is to be read where this user cannot write, but others can.
  case othersMayWrite(String)
  /// The store is to be read where nobody can write, and its latest changes were not merged before.
  case unmerged(String)
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
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)); free some space on the disk and run this again, what was accepted is kept"
    case .othersMayWrite(let path):
      "\(path): cannot be read by a user who may not write to its folder while others may; let this user write to it, or "
        + "take the right to write to the file and its folder from all"
    case .unmerged(let path):
      "\(path): holds changes that were not merged, in the file beside it that ends in -wal; copy the folder to a disk "
        + "that can be written and read it there"
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

extension StoreError {
  /// What a failure says of its cause, without the statement that failed.
  static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? String(describing: error)
  }

  /// Whether the disk is the cause, and not what was to be written.
  static func isOfTheDisk(_ error: DatabaseError) -> Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
  }
}
