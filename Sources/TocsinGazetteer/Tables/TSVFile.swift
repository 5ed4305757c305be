internal import Foundation

/// A tab-separated file: a header line, rows, `#` comments. Read whole; rows are given one after another.
struct TSVFile {
  let path: String
  private let bytes: [UInt8]

  /// The file as it is.
  var content: [UInt8] { bytes }

  init(content: [UInt8], path: String) {
    bytes = content
    self.path = path
  }

  /// A table larger than this is not read. Unit: bytes.
  static let sizeLimit = 512 << 20

  init(_ url: URL) throws {
    path = url.path
    do {
      let data = try Data(contentsOf: url, options: .mappedIfSafe)
      guard data.count <= Self.sizeLimit else { throw GazetteerError.tooLarge(what: path, limit: Self.sizeLimit) }
      bytes = [UInt8](data)
    } catch let error as GazetteerError {
      throw error
    } catch {
      throw GazetteerError.unreadable(path: path, reason: "cannot be read")
    }
  }

  /// The first line that is no comment, as it stands; empty where there is none.
  var header: String {
    for line in bytes.split(separator: 0x0A, maxSplits: 64) where line.first != UInt8(ascii: "#") {
      return String(decoding: line, as: UTF8.self)
    }
    return ""
  }

  /// Calls `row` with the fields of each line after the header, and the line's number.
  func forEachRow(_ row: ([Substring], Int) throws -> Void) rethrows {
    var line = 0
    var isHeader = true
    var start = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
      if isHeader {
        isHeader = false
        continue
      }
      try row(fields(start..<end), line)
    }
  }

  /// Why one string a line: a string for each field took most of the reading.
  private func fields(_ range: Range<Int>) -> [Substring] {
    var range = range
    if bytes[range.upperBound - 1] == 0x0D { range = range.lowerBound..<(range.upperBound - 1) }
    let line = String(decoding: bytes[range], as: UTF8.self).utf8
    var fields: [Substring] = []
    var start = line.startIndex
    while let tab = line[start...].firstIndex(of: 0x09) {
      fields.append(Substring(line[start..<tab]))
      start = line.index(after: tab)
    }
    fields.append(Substring(line[start...]))
    return fields
  }
}
