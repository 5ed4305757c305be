package import Foundation
internal import TocsinModel

/// A file of GeoJSON features, read one by one.
package struct GeoJSONFile {
  private let path: String
  private static let chunkSize = 1 << 20

  package init(_ url: URL) { path = url.path }

  /// - Parameters:
  ///   - progress: called with the bytes read so far and the file's size.
  ///   - body: called with each feature in the order of the file, those with a problem too.
  /// - Throws: `BoundaryError` for a file that is no GeoJSON or not whole; what `body` throws.
  package func forEachFeature(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, _ body: (GeoFeature) throws -> Void
  ) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BoundaryError.unreadable(path: path, reason: "cannot be opened") }
    defer { close(descriptor) }
    let total = try size(descriptor)
    var splitter = FeatureSplitter()
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    var done = 0
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw BoundaryError.unreadable(path: path, reason: "cannot be read") }
      if count == 0 { break }
      try chunk.withUnsafeBufferPointer {
        try split(UnsafeBufferPointer(rebasing: $0[..<count]), &splitter, body)
      }
      done += count
      progress(done, total)
    }
    do { try splitter.finish() } catch { throw damaged(error, splitter) }
  }

  private func size(_ descriptor: Int32) throws -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BoundaryError.unreadable(path: path, reason: "is not a file")
    }
    return Int(status.st_size)
  }

  private func split(
    _ chunk: UnsafeBufferPointer<UInt8>, _ splitter: inout FeatureSplitter, _ body: (GeoFeature) throws -> Void
  ) throws {
    do {
      try splitter.feed(chunk) { bytes, position in try body(feature(bytes, position)) }
    } catch let fault as JSONFault {
      throw damaged(fault, splitter)
    }
  }

  private func feature(_ bytes: UnsafeBufferPointer<UInt8>, _ position: FeaturePosition) throws -> GeoFeature {
    do {
      return try FeatureReader.read(bytes, at: position)
    } catch {
      let fault = error
      let lines = bytes[..<min(fault.position, bytes.count)].count { $0 == 0x0A }
      throw BoundaryError.damaged(
        path: path, line: position.line + lines, byte: position.byte + fault.position, feature: position.number,
        reason: fault.reason)
    }
  }

  private func damaged(_ fault: JSONFault, _ splitter: FeatureSplitter) -> BoundaryError {
    let place = splitter.position
    return .damaged(
      path: path, line: place.line, byte: fault.position, feature: place.number > 0 ? place.number : nil,
      reason: fault.reason)
  }
}
