internal import Foundation

/// Writes the sections behind their directory, and then the header with the checksums of what stands on disk.
struct AddressSeal {
  let url: URL
  let directory: [UInt8]
  /// The size of the whole file. Unit: bytes.
  let size: Int

  func write(_ sections: [SpillFile]) throws {
    guard FileManager.default.createFile(atPath: url.path, contents: nil),
      let handle = try? FileHandle(forUpdating: url)
    else { throw unwritable("cannot be written") }
    defer { try? handle.close() }
    do {
      try handle.write(contentsOf: Data(directory))
      for section in sections {
        try section.forEachChunk { try handle.write(contentsOf: Data($0)) }
        try handle.write(contentsOf: Data(repeating: 0, count: (8 - section.count % 8) % 8))
      }
      try handle.synchronize()
      try handle.seek(toOffset: 0)
      let written = try PackBytes(mapping: url.path)
      try handle.write(contentsOf: withExtendedLifetime(written) { Data(header(of: written.buffer)) })
      try handle.synchronize()
    } catch let error as GazetteerError {
      throw error
    } catch {
      throw unwritable("cannot be written to its end")
    }
  }

  private func header(of file: UnsafeRawBufferPointer) -> [UInt8] {
    var header = directory
    header.replaceSubrange(0..<8, with: AddressLayout.magic)
    header.put(AddressLayout.version, at: AddressLayout.Header.version)
    header.put(UInt32(AddressSection.allCases.count), at: AddressLayout.Header.sectionCount)
    header.put(UInt64(size), at: AddressLayout.Header.fileSize)
    header.put(AddressFile.contentChecksum(file), at: AddressLayout.Header.contentChecksum)
    header.put(header.withUnsafeBytes { AddressFile.headerChecksum($0) }, at: AddressLayout.Header.headerChecksum)
    return header
  }

  private func unwritable(_ reason: String) -> GazetteerError { .unwritable(path: url.path, reason: reason) }
}
