internal import HummingbirdCore
internal import TocsinModel

/// The parameters of a request's query, decoded, each at most once unless it is a list.
struct QueryParameters {
  let pairs: [(name: String, value: String)]

  init(_ uri: URI) {
    pairs = (uri.query ?? "").split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count == 2 ? Self.decoded(parts[1]) : "")
    }
  }

  private init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

  func keeping(_ names: Set<String>) -> QueryParameters {
    QueryParameters(pairs: pairs.filter { names.contains($0.name) })
  }

  /// A path with a query of these pairs.
  static func address(_ path: String, _ pairs: [(name: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return path }
    return path + "?"
      + pairs.map { "\(SafeLink.segment($0.name))=\(SafeLink.segment($0.value))" }.joined(separator: "&")
  }

  var names: [String] { pairs.map(\.name) }

  /// The values under a name, commas parting several, empty ones left out.
  func list(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.flatMap { $0.value.split(separator: ",").map(String.init) }
  }

  /// The value under a name; `nil` where it is missing or empty. Throws where it comes twice.
  func single(_ name: String) throws(Problem) -> String? {
    let values = pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    guard values.count <= 1 else {
      throw .badParameter(name, "comes \(values.count) times", remedy: "give it once")
    }
    return values.first
  }

  /// Percent-decoded, `+` as a space; a malformed escape stays as it is.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let hex = rest.prefix(2)
      if byte == UInt8(ascii: "%"), hex.count == 2, let value = UInt8(String(hex) ?? "?", radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
