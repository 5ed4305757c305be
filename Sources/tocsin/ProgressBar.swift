internal import Foundation

/// One line on a terminal's standard error that shows how far long work has come; nothing where that is no terminal.
struct ProgressBar {
  private let label: String
  /// `nil` where it is not known how much there is.
  private let total: Int?
  private let isShown = Console.showsProgress
  private var shownAt = ContinuousClock.Instant?.none

  private static let width = 30
  private static let interval = Duration.milliseconds(100)

  init(_ label: String, total: Int?) {
    self.label = label
    self.total = total
  }

  mutating func show(_ done: Int) {
    let now = ContinuousClock.now
    if !isShown { return }
    if let shownAt, now - shownAt < Self.interval, done != total { return }
    shownAt = now
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + line(done)).utf8))
  }

  /// Clears the line.
  func finish() {
    if isShown && shownAt != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func line(_ done: Int) -> String {
    guard let total, total > 0 else { return "\(label) \(done)" }
    let filled = min(Self.width, done * Self.width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    return "\(label) [\(bar)] \(done)/\(total)"
  }
}
