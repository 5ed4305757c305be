internal import Foundation

/// JSON from outside, decoded within bounds.
enum BoundedJSON {
  /// - Throws: a `String` that says what is wrong.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8], depth: Int) throws(Problem) -> Value {
    guard nesting(of: bytes) <= depth else { throw Problem("nests deeper than \(depth) levels") }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw Problem(error)
    }
  }

  /// The deepest nesting of arrays and objects, brackets within strings not counted.
  static func nesting(of bytes: [UInt8]) -> Int {
    var (depth, deepest, isInString, isEscaped) = (0, 0, false, false)
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return deepest
  }

  /// What is wrong with a piece of JSON, in words that stand after "file:line: ".
  struct Problem: Error {
    let what: String

    init(_ what: String) { self.what = what }

    init(_ error: any Error) {
      guard let error = error as? DecodingError else {
        self.init("is not readable (\(error))")
        return
      }
      switch error {
      case .keyNotFound(let key, _): self.init("has no '\(key.stringValue)'")
      case .valueNotFound(_, let context): self.init("has no value for \(Self.field(context))")
      case .typeMismatch(_, let context): self.init("has a value of the wrong type for \(Self.field(context))")
      case .dataCorrupted(let context) where context.codingPath.isEmpty: self.init("is not JSON")
      case .dataCorrupted(let context):
        self.init("has a wrong value for \(Self.field(context)) (\(context.debugDescription))")
      @unknown default: self.init("is not readable")
      }
    }

    private static func field(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return path.isEmpty ? "the line" : "'\(path.joined(separator: "."))'"
    }
  }
}
