/// Addresses that a page may link to.
enum SafeLink {
  /// The address where it is a plain `http` or `https` one; `nil` for anything else (`javascript:`, `data:` …).
  static func web(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 2000,
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    let lowered = address.prefix(8).lowercased()
    return lowered.hasPrefix("https://") || lowered.hasPrefix("http://") ? address : nil
  }

  /// A path segment: everything but unreserved characters percent-encoded. Source: RFC 3986, section 2.3.
  static func segment(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
