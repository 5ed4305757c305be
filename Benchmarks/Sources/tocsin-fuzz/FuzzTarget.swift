/// Something that reads bytes from outside, and the hostile bytes to read.
protocol FuzzTarget {
  /// Runs the case of a seed; `true` where its input was read, `false` where it was refused.
  func run(seed: UInt64) -> Bool

  /// The input of a case, to keep where it brought the reader down.
  func input(seed: UInt64) -> [UInt8]
}

/// The targets by name.
enum FuzzTargets {
  static let names = ["pack"]

  static func target(_ name: String) throws -> any FuzzTarget {
    switch name {
    case "pack": try PackTarget()
    default: throw FuzzArguments.Misuse()
    }
  }
}
