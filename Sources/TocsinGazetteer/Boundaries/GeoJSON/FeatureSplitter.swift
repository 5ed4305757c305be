package import TocsinModel

/// Cuts a stream of bytes into features: of collections, of texts one a line, and of GeoJSON text sequences (RFC 8142).
///
/// It follows brackets and strings alone; the features' own text is checked by `FeatureReader`. It holds one feature.
package struct FeatureSplitter {
  /// Bytes of one feature. Source: the largest first-level unit known, with its whole coast, has some 30 MB.
  package static let featureLimit = 128 << 20
  /// Source: as `JSONCursor.depthLimit`; the kinds of the open brackets are the bits of one word.
  private static let depthLimit = 64

  private let featureLimit: Int
  private var depth = 0
  /// From the innermost outwards: 1 for an object, 0 for an array.
  private var kinds: UInt64 = 0
  private var isInString = false
  private var isEscaped = false
  /// The depth of the array `features` of the open collection; 0 outside it.
  private var collection = 0
  private var wasCollection = false
  /// A key of an outermost object, while it may be `features`.
  private var key: [UInt8] = []
  private var isKey = false
  private var separator = Separator.none
  private enum Separator { case none, needed, seen }

  private var buffer: [UInt8] = []
  private var isKeeping = false
  private var start = FeaturePosition(number: 0, line: 1, byte: 0)
  private var line = 1
  private var byte = 0
  private var count = 0

  package init(featureLimit: Int = FeatureSplitter.featureLimit) { self.featureLimit = featureLimit }

  /// Where it has come to, and in which feature.
  package var position: FeaturePosition {
    FeaturePosition(number: isKeeping && collection > 0 ? count + 1 : count, line: line, byte: byte)
  }

  package typealias Emit = (UnsafeBufferPointer<UInt8>, FeaturePosition) throws -> Void

  /// Reads on; calls `emit` with each feature that ends in the chunk.
  ///
  /// - Throws: `JSONFault`, its position counted from the beginning of the stream; what `emit` throws.
  package mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, _ emit: Emit) throws {
    var kept = 0
    for index in chunk.indices {
      let value = chunk[index]
      if isInString {
        readString(value)
      } else if value == UInt8(ascii: "{") || value == UInt8(ascii: "[") {
        if try open(value) { kept = index }
      } else if value == UInt8(ascii: "}") || value == UInt8(ascii: "]") {
        if try close(value) {
          buffer.append(contentsOf: chunk[kept...index])
          try give(emit)
          kept = index + 1
        }
      } else {
        try readOther(value)
      }
      if value == 0x0A { line += 1 }
      byte += 1
    }
    if isKeeping {
      buffer.append(contentsOf: chunk[kept...])
      if buffer.count > featureLimit { throw fault("a feature of more than \(featureLimit) bytes") }
    }
  }

  /// Says that the stream has ended.
  package func finish() throws(JSONFault) {
    if depth > 0 || isInString { throw fault("the file ends within \(isKeeping ? "a feature" : "a collection")") }
    if count == 0, !wasCollection { throw fault("no GeoJSON feature in the file") }
  }

  private func fault(_ reason: String) -> JSONFault { JSONFault(position: byte, reason: reason) }

  @inline(__always)
  private mutating func readString(_ value: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if value == UInt8(ascii: "\\") {
      isEscaped = true
    } else if value == UInt8(ascii: "\"") {
      isInString = false
    }
    if isKey, isInString, key.count <= 8 { key.append(value) }
  }

  /// Whether a feature begins, or an outermost object that may be one.
  @inline(__always)
  private mutating func open(_ value: UInt8) throws(JSONFault) -> Bool {
    let isObject = value == UInt8(ascii: "{")
    if depth == 0 || depth == collection { try begin(isObject) }
    if depth == Self.depthLimit { throw fault("nested deeper than \(Self.depthLimit)") }
    let begins = !isKeeping && (depth == 0 || depth == collection)
    if depth == 1, collection == 0, !isObject, key.elementsEqual("features".utf8) { enterCollection() }
    depth += 1
    kinds = kinds << 1 | (isObject ? 1 : 0)
    isKey = false
    if begins {
      isKeeping = true
      start = FeaturePosition(number: count + 1, line: line, byte: byte)
    }
    return begins
  }

  private mutating func begin(_ isObject: Bool) throws(JSONFault) {
    if !isObject { throw fault("an object expected, no array") }
    if collection > 0, separator == .needed { throw fault("a comma between two features is missing") }
    separator = .none
    key = []
  }

  private mutating func enterCollection() {
    collection = 2
    wasCollection = true
    separator = .none
    isKeeping = false
    buffer.removeAll(keepingCapacity: true)
  }

  /// Whether a feature ends.
  @inline(__always)
  private mutating func close(_ value: UInt8) throws(JSONFault) -> Bool {
    guard depth > 0, (kinds & 1 == 1) == (value == UInt8(ascii: "}")) else { throw fault("a bracket without its pair") }
    depth -= 1
    kinds >>= 1
    if depth + 1 == collection {
      if separator == .seen { throw fault("a feature behind the comma is missing") }
      collection = 0
      key = []
    }
    if !isKeeping { return false }
    return depth == 0 || depth == collection
  }

  private mutating func give(_ emit: Emit) throws {
    count += 1
    isKeeping = false
    separator = .needed
    if buffer.count > featureLimit { throw fault("a feature of more than \(featureLimit) bytes") }
    try buffer.withUnsafeBufferPointer { try emit($0, start) }
    buffer.removeAll(keepingCapacity: buffer.count < 16 << 20)
  }

  /// Commas, colons, quotation marks and white space; between features nothing else.
  @inline(__always)
  private mutating func readOther(_ value: UInt8) throws(JSONFault) {
    if value == UInt8(ascii: "\"") {
      isInString = true
      isKey = depth == 1
      if isKey { key.removeAll(keepingCapacity: true) }
    }
    guard depth == 0 || depth == collection else {
      if depth == 1, value == UInt8(ascii: ",") { key.removeAll(keepingCapacity: true) }
      return
    }
    try readBetween(value)
  }

  private mutating func readBetween(_ value: UInt8) throws(JSONFault) {
    switch value {
    case 0x20, 0x0A, 0x0D, 0x09: return
    // RFC 8142's record separator, and the byte order mark.
    case 0x1E where depth == 0: return
    case 0xEF where byte == 0, 0xBB where byte == 1, 0xBF where byte == 2: return
    case UInt8(ascii: ",") where depth > 0 && separator == .needed: separator = .seen
    default: throw fault("no GeoJSON: a feature expected")
    }
  }
}
