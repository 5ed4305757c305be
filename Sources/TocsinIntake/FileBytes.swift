internal import Foundation

/// A file read in pieces of bounded size.
struct FileBytes: ~Copyable {
  private let handle: FileHandle
  private static let pieceBytes = 1 << 18

  /// - Throws: `IntakeError` where the file cannot be opened.
  init(path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw IntakeError(file: path, what: "cannot be opened", whatToDo: "check that it exists and may be read")
    }
    self.handle = handle
  }

  /// Standard input.
  init() { handle = .standardInput }

  /// The next piece; empty at the end of the file.
  func next(path: String) throws -> [UInt8] {
    do {
      return [UInt8](try handle.read(upToCount: Self.pieceBytes) ?? Data())
    } catch {
      throw IntakeError(
        file: path, what: "cannot be read further (\(error))", whatToDo: "check the disk, then run again")
    }
  }
}
