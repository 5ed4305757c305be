/// JSON as bytes, written from front to back: members stand in the order in which they are written, without spaces.
///
/// Why not `JSONEncoder`: it makes a tree of references and dictionaries of every value first, which takes longer than to
/// extract what it writes.
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value stands behind another one of its array or object.
  private var needsComma = false

  public init() {}

  /// Writes the name of the next member.
  public mutating func key(_ name: String) {
    separate()
    append(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func object(_ members: (inout JSONText) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  public mutating func array(_ elements: (inout JSONText) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONText) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    content(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Ends a line of JSON Lines; the next value stands by itself.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  public mutating func null() { literal("null") }

  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    append(text)
    needsComma = true
  }

  public mutating func value(_ number: Int?) {
    literal(number.map { String($0) } ?? "null")
  }

  /// The shortest form that reads as the same number; whole numbers without a fraction.
  public mutating func value(_ number: Double) {
    let text = number.description
    literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  public mutating func value(_ truth: Bool?) {
    literal(truth.map { $0 ? "true" : "false" } ?? "null")
  }

  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ truth: Bool?) {
    key(name)
    value(truth)
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if isWhole == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends stretches that need no escape whole.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
      bytes.append(contentsOf: text[start..<index])
      escape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: bytes += [0x5C, 0x22]
    case 0x5C: bytes += [0x5C, 0x5C]
    case 0x08: bytes += [0x5C, UInt8(ascii: "b")]
    case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
    case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
    case 0x0C: bytes += [0x5C, UInt8(ascii: "f")]
    case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
    default:
      bytes += "\\u00".utf8
      bytes += [byte >> 4, byte & 0xF].map { $0 < 10 ? $0 + 0x30 : $0 + 0x57 }
    }
  }
}
