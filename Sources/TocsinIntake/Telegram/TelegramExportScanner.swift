/// Finds the messages in an export without holding more than one of them.
///
/// A message is an object directly within an array named `messages`; the chat is the object around that array.
struct TelegramExportScanner {
  struct Message {
    let chat: TelegramChat
    /// The line that it begins on, from 1.
    let line: Int
    /// Its JSON; `nil` where it was longer than the limit.
    let bytes: [UInt8]?
  }

  private struct Frame {
    let isArray: Bool
    let key: [UInt8]
    var chat = TelegramChat()
  }

  private struct Capture {
    let line: Int
    var depth = 0
    var bytes: [UInt8] = []
    var isTooLong = false
  }

  private let limits: IntakeLimits
  private var frames: [Frame] = []
  private var capture: Capture?
  private var key: [UInt8] = []
  private var scalar: [UInt8] = []
  private var isKeyNext = false
  private var isInString = false
  private var isEscaped = false
  private var hasMessages = false
  private var line = 1
  /// What stops the reading: where, what, what to do.
  private(set) var fault: (Int, String, String)?

  /// The longest name or id of a chat that is kept, in bytes.
  private static let scalarBytes = 4096
  private static let messages = Array("messages".utf8)

  init(limits: IntakeLimits) { self.limits = limits }

  /// Takes the next piece and hands out every message that it completes.
  mutating func take(_ piece: [UInt8], _ handle: (Message) throws -> Void) rethrows {
    for byte in piece where fault == nil {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if capture != nil {
        if let message = captured(byte) { try handle(message) }
      } else {
        scan(byte)
      }
    }
  }

  /// What was wrong with the file; `nil` where it was whole.
  func finish() -> (Int, String, String)? {
    if let fault { return fault }
    if capture != nil || !frames.isEmpty || isInString {
      return (line, "ends in the middle", "export the chat again; what stood before the cut was read")
    }
    return hasMessages ? nil : (line, "holds no messages", "name the result.json of a Telegram Desktop export")
  }

  /// Follows a string; whether `byte` belongs to one.
  private mutating func isString(_ byte: UInt8) -> Bool {
    guard isInString else {
      isInString = byte == UInt8(ascii: "\"")
      return isInString
    }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
    return true
  }

  /// Takes a byte of a message; the message, where it ends here.
  private mutating func captured(_ byte: UInt8) -> Message? {
    let depthChange = isString(byte) ? 0 : Self.depthChange(byte)
    capture?.depth += depthChange
    if let capture, !capture.isTooLong, capture.bytes.count >= limits.recordBytes { self.capture?.isTooLong = true }
    if let capture, !capture.isTooLong { self.capture?.bytes.append(byte) }
    guard let done = capture, done.depth == 0 else { return nil }
    capture = nil
    let chat = frames.dropLast().last?.chat ?? TelegramChat()
    return Message(chat: chat, line: done.line, bytes: done.isTooLong ? nil : done.bytes)
  }

  private static func depthChange(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): -1
    default: 0
    }
  }

  private mutating func scan(_ byte: UInt8) {
    let wasInString = isInString
    if isString(byte) {
      if wasInString && isInString { appendScalar(byte) }
      if wasInString && !isInString && isKeyNext {
        key = scalar
        scalar = []
      }
      return
    }
    switch byte {
    case UInt8(ascii: "{"): open(isArray: false)
    case UInt8(ascii: "["): open(isArray: true)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
    case UInt8(ascii: ":"): isKeyNext = false
    case UInt8(ascii: ","): endValue()
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
    default: appendScalar(byte)
    }
  }

  private mutating func appendScalar(_ byte: UInt8) {
    if scalar.count < Self.scalarBytes { scalar.append(byte) }
  }

  private mutating func open(isArray: Bool) {
    if !isArray, let top = frames.last, top.isArray, top.key == Self.messages {
      capture = Capture(line: line, depth: 1, bytes: [UInt8(ascii: "{")])
      return
    }
    guard frames.count < limits.depth else {
      fault = (line, "nests deeper than \(limits.depth) levels", "name the result.json of a Telegram Desktop export")
      return
    }
    if isArray && key == Self.messages { hasMessages = true }
    frames.append(Frame(isArray: isArray, key: key))
    (key, scalar, isKeyNext) = ([], [], !isArray)
  }

  private mutating func close() {
    endValue()
    if frames.popLast() == nil {
      fault = (line, "is not JSON", "name the result.json of a Telegram Desktop export")
    }
    isKeyNext = frames.last.map { !$0.isArray } ?? false
  }

  /// Ends a value; a scalar one is a field of the chat, where the object around it is one.
  private mutating func endValue() {
    if let last = frames.indices.last, !frames[last].isArray {
      if !scalar.isEmpty { frames[last].chat.take(key: key, value: scalar) }
      isKeyNext = true
    }
    (key, scalar) = ([], [])
  }
}
