internal import CZlib

/// One block of a PBF file as it is stored. Source: fileformat.proto.
struct PBFBlob {
  enum Content {
    case raw(UnsafeRawBufferPointer)
    case zlib(UnsafeRawBufferPointer)
    /// Compressed by something that has no checksum we could read: left to osmium.
    case lz4
  }

  /// A block inflates to no more than this. Source: the format's definition, 32 MiB. Unit: bytes.
  static let sizeLimit = 32 << 20

  /// Why a block cannot be read.
  struct Fault: Error {
    let reason: String
  }

  private var rawSize: Int?
  private var content: Content?

  init(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    do {
      var fields = PBFFields(bytes)
      while let field = try fields.next() {
        switch field.number {
        case 1: content = .raw(field.content)
        case 2: rawSize = Int(clamping: field.value)
        case 3: content = .zlib(field.content)
        case 6: content = .lz4
        case 4, 5, 7: throw Fault(reason: "compressed by neither zlib nor lz4; `osmium cat` writes it anew")
        default: break
        }
      }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(reason: "the block is malformed")
    }
  }

  /// Calls `body` with the block's content, checked against its size and its checksum; not at all where it has none.
  func check(_ body: (UnsafeRawBufferPointer) throws(PBFFields.Malformed) -> Void) throws(Fault) {
    do {
      switch content {
      case .raw(let bytes):
        guard bytes.count <= Self.sizeLimit else { throw Fault(reason: "the block is larger than 32 MiB") }
        try body(bytes)
      case .zlib(let bytes): try inflated(bytes, body)
      case .lz4: break
      case nil: throw Fault(reason: "the block has no content")
      }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(reason: "the block's content is malformed")
    }
  }

  private func inflated(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(PBFFields.Malformed) -> Void
  ) throws {
    guard let rawSize, rawSize <= Self.sizeLimit else {
      throw Fault(reason: "the block has no size, or one over 32 MiB")
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(rawSize, 1), alignment: 8)
    defer { memory.deallocate() }
    var length = uLongf(rawSize)
    let status = uncompress(
      memory.baseAddress?.assumingMemoryBound(to: Bytef.self), &length,
      bytes.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(bytes.count))
    guard status == Z_OK else { throw Fault(reason: "the block cannot be inflated, or does not match its checksum") }
    guard Int(length) == rawSize else { throw Fault(reason: "the block is \(length) bytes where it says \(rawSize)") }
    try body(UnsafeRawBufferPointer(rebasing: memory[..<rawSize]))
  }
}
