internal import Foundation

/// Walks the blocks of a PBF file and checks each before anything is made of it, so that a file that is cut short or altered
/// imports nothing.
///
/// A file that is cut exactly between two blocks is a whole file of fewer blocks: the format cannot tell.
struct PBFCheck {
  private let path: String
  private let size: Int
  /// Fills the buffer from an offset on; returns how many bytes were read.
  private let read: (Int, UnsafeMutableRawBufferPointer) throws -> Int

  /// Source: the format's definition. Unit: bytes.
  private static let headerLimit = 64 << 10

  init(path: String, size: Int, read: @escaping (Int, UnsafeMutableRawBufferPointer) throws -> Int) {
    self.path = path
    self.size = size
    self.read = read
  }

  /// - Parameter progress: the bytes checked so far.
  /// - Returns: what the first block says of the file.
  /// - Throws: `ImportError.damaged` with the byte at which the first bad block begins.
  func run(progress: (Int) -> Void = { _ in }) throws -> PBFHeader {
    var offset = 0
    var header: PBFHeader?
    var dataBlocks = 0
    while offset < size {
      let frame = try frame(at: offset, isFirst: offset == 0)
      try withBytes(frame.content) { bytes in
        try blob(bytes, at: offset) { content throws(PBFFields.Malformed) in
          if frame.isHeader { header = try PBFHeader(content) }
        }
      }
      dataBlocks += frame.isHeader ? 0 : 1
      offset = frame.content.upperBound
      progress(offset)
    }
    guard let header else { throw damaged(0, size == 0 ? "the file is empty" : "its header cannot be read") }
    guard dataBlocks > 0 else { throw damaged(size, "no block of data follows the header") }
    return header
  }

  private struct Frame {
    var isHeader = false
    /// Where the blob lies in the file.
    let content: Range<Int>
  }

  /// The length of the block's header, the header, and where the block itself lies.
  private func frame(at offset: Int, isFirst: Bool) throws -> Frame {
    guard offset + 4 <= size else { throw damaged(offset, "cut short inside the length of a block") }
    let length = try withBytes(offset..<(offset + 4)) { $0.reduce(0) { $0 << 8 | Int($1) } }
    guard length > 0, length <= Self.headerLimit else {
      throw damaged(offset, isFirst ? "no OpenStreetMap PBF file" : "no block begins here")
    }
    guard offset + 4 + length <= size else { throw damaged(offset, "cut short inside the header of a block") }
    let start = offset + 4 + length
    let (type, count) = try withBytes((offset + 4)..<start) { try blobHeader($0, at: offset) }
    guard type == "OSMData" || type == "OSMHeader", (type == "OSMHeader") == isFirst else {
      throw damaged(offset, isFirst ? "no OpenStreetMap PBF file" : "a block of an unknown type begins here")
    }
    guard count >= 0, count <= PBFBlob.sizeLimit else { throw damaged(offset, "a block larger than 32 MiB") }
    guard start + count <= size else { throw damaged(offset, "cut short inside a block") }
    return Frame(isHeader: isFirst, content: start..<(start + count))
  }

  private func blobHeader(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws -> (type: String, size: Int) {
    var type = ""
    var size = -1
    do {
      var fields = PBFFields(bytes)
      while let field = try fields.next() {
        if field.number == 1 { type = String(decoding: field.content, as: UTF8.self) }
        if field.number == 3 { size = Int(clamping: field.value) }
      }
    } catch {
      throw damaged(offset, "the header of a block is malformed")
    }
    return (type, size)
  }

  private func blob(
    _ bytes: UnsafeRawBufferPointer, at offset: Int,
    _ body: (UnsafeRawBufferPointer) throws(PBFFields.Malformed) -> Void
  ) throws {
    do throws(PBFBlob.Fault) {
      try PBFBlob(bytes).check(body)
    } catch {
      throw damaged(offset, error.reason)
    }
  }

  private func withBytes<Value>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(range.count, 1), alignment: 8)
    defer { memory.deallocate() }
    let target = UnsafeMutableRawBufferPointer(rebasing: memory[..<range.count])
    guard try read(range.lowerBound, target) == range.count else {
      throw damaged(range.lowerBound, "the file ends before the size that it had")
    }
    return try body(UnsafeRawBufferPointer(target))
  }

  private func damaged(_ byte: Int, _ reason: String) -> ImportError {
    .damaged(path: path, byte: byte, reason: reason)
  }
}

extension PBFCheck {
  /// Checks bytes in memory.
  init(bytes: [UInt8], path: String) {
    self.init(path: path, size: bytes.count) { offset, target in
      let count = min(target.count, max(bytes.count - offset, 0))
      target.copyBytes(from: bytes[offset..<(offset + count)])
      return count
    }
  }

  /// Checks an open file.
  init(_ handle: FileHandle, path: String) throws {
    let size = try Int(handle.seekToEnd())
    let descriptor = handle.fileDescriptor
    self.init(path: path, size: size) { offset, target in
      var done = 0
      while done < target.count {
        let count = pread(descriptor, target.baseAddress?.advanced(by: done), target.count - done, off_t(offset + done))
        if count <= 0 { break }
        done += count
      }
      return done
    }
  }
}
