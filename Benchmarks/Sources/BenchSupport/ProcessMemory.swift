import Foundation

/// The kernel's account of this process. Unit: MiB.
package enum ProcessMemory {
  package static var resident: Double { get throws { try line("VmRSS:") } }

  /// The most that was ever resident.
  package static var peak: Double { get throws { try line("VmHWM:") } }

  /// Of the resident what is the process's own, and not pages of files.
  package static var anonymous: Double { get throws { try line("RssAnon:") } }

  private static func line(_ name: String) throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    for line in status.split(separator: "\n") where line.hasPrefix(name) {
      let fields = line.split { $0 == " " || $0 == "\t" }
      if fields.count > 1, let kibibytes = Double(fields[1]) { return kibibytes / 1024 }
    }
    return 0
  }
}
