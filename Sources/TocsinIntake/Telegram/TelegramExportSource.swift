internal import Foundation
internal import TocsinModel

/// A chat export of Telegram Desktop (`result.json`), of one chat or of all.
///
/// Posts with a text become reports of the source `telegram-<chat id>`; service messages and posts without a text are
/// left out. The file is read as a stream; a file that was cut off yields what stands before the cut.
public struct TelegramExportSource: Sendable {
  public let path: String
  public let limits: IntakeLimits

  public init(path: String, limits: IntakeLimits = IntakeLimits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads the file in order.
  /// - Throws: `IntakeError` where the file cannot be opened, and whatever `handle` throws.
  public func read(_ handle: (IntakeItem) throws -> Void) throws {
    let file = try FileBytes(path: path)
    var scanner = TelegramExportScanner(limits: limits)
    while scanner.fault == nil {
      let piece = try file.next(path: path)
      if piece.isEmpty { break }
      try scanner.take(piece) { message in
        if let item = item(message) { try handle(item) }
      }
    }
    if let (line, what, whatToDo) = scanner.finish() {
      try handle(.failure(IntakeError(file: path, line: line, what: what, whatToDo: whatToDo)))
    }
  }

  private func item(_ message: TelegramExportScanner.Message) -> IntakeItem? {
    guard let bytes = message.bytes else {
      return failure(message, "has a message of more than \(limits.recordBytes) bytes", "leave it out of the export")
    }
    do {
      let post = try BoundedJSON.decode(TelegramPost.self, from: EscapeRepair.repaired(bytes), depth: limits.depth)
      return post.report(chat: message.chat).map { .report($0) }
    } catch {
      return failure(message, "has a message that " + error.what, "export the chat again")
    }
  }

  private func failure(_ message: TelegramExportScanner.Message, _ what: String, _ whatToDo: String) -> IntakeItem {
    .failure(IntakeError(file: path, line: message.line, what: what, whatToDo: whatToDo))
  }
}
