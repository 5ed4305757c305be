/// Something that reads bytes from outside, and the hostile bytes to read.
protocol FuzzTarget {
  /// Runs the case of a seed; `true` where its input was read, `false` where it was refused.
  func run(seed: UInt64) -> Bool

  /// The input of a case, to keep where it brought the reader down.
  func input(seed: UInt64) -> [UInt8]

  /// The most memory that a process may come to hold by its cases; `nil` for no bound. Unit: bytes.
  var memoryLimit: Int? { get }
}

extension FuzzTarget {
  var memoryLimit: Int? { nil }
}

/// How a worker ends that found more than a crash.
enum FuzzExit {
  static let brokenProperty: Int32 = 3
  static let tooMuchMemory: Int32 = 4
}

/// The targets by name.
enum FuzzTargets {
  static let names = ["pack", "extract"]

  static func target(_ name: String) throws -> any FuzzTarget {
    switch name {
    case "pack": try PackTarget()
    case "extract": try ExtractTarget()
    default: throw FuzzArguments.Misuse()
    }
  }
}
