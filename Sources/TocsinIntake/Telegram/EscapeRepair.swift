/// Telegram Desktop writes control characters as `\xNN`, which is not JSON.
enum EscapeRepair {
  /// The same bytes with every `\xNN` within a string as `\u00NN`.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard needsRepair(bytes) else { return bytes }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 16)
    var isEscaped = false
    for byte in bytes {
      if isEscaped && byte == UInt8(ascii: "x") {
        repaired += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")]
      } else {
        repaired.append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return repaired
  }

  private static func needsRepair(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "x") && last == UInt8(ascii: "\\") { return true }
      last = byte
    }
    return false
  }
}
