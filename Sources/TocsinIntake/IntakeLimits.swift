/// Bounds on what is read from outside, so that no file can exhaust the memory or the stack.
public struct IntakeLimits: Hashable, Sendable {
  /// The longest line, message or text file, in bytes.
  public var recordBytes = 4 << 20
  /// How deep JSON may nest.
  public var depth = 64

  public init() {}
}
