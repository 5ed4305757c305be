internal import Foundation

/// The files of an import while it is made: beside their places and under other names, so that nothing half is ever read.
struct OSMImportFiles {
  /// Streets and houses.
  let addresses: URL
  /// Sites.
  let table: URL
  /// Where everything is written first; gone in the end.
  let work: URL

  /// Makes the folders anew; what an import that was broken off left behind is removed.
  init(name: String, folder: URL) throws {
    addresses = folder.appending(path: "\(name).addresses")
    table = folder.appending(path: "\(name).tsv")
    work = folder.appending(path: ".\(name).part", directoryHint: .isDirectory)
    do {
      if FileManager.default.fileExists(atPath: work.path) { try FileManager.default.removeItem(at: work) }
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    } catch {
      throw ImportError.unwritable(path: folder.path, reason: "cannot be written")
    }
  }

  var newAddresses: URL { work.appending(path: "new.addresses") }
  var newTable: URL { work.appending(path: "new.tsv") }

  /// Puts the finished files in the place of older ones.
  func commit() throws {
    for (new, final) in [(newAddresses, addresses), (newTable, table)] {
      guard rename(new.path, final.path) == 0 else {
        throw ImportError.unwritable(path: final.path, reason: "cannot be replaced")
      }
    }
  }

  func clean() { try? FileManager.default.removeItem(at: work) }
}
