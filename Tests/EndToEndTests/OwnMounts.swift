import Foundation

/// Shell scripts with a small disk of their own, in a namespace where they may mount as they like.
enum OwnMounts {
  /// Whether the system lets this user have such a namespace.
  static let areAllowed: Bool =
    (try? withTemporaryFolder { try run("echo mounted", folder: $0).output == "mounted\n" }) ?? false

  /// Runs a script in which `$disk` is a mounted disk of 600 KiB, `$folder` the folder and `tocsin` the program.
  static func run(_ script: String, folder: URL, variables: [String: String] = [:]) throws -> Shell.Outcome {
    let disk = folder.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    let preamble = #"mount -t tmpfs -o size=600k none "$disk" || exit; tocsin() { "$program" "$@"; }; "#
    return try Shell.run(
      ["unshare", "--map-root-user", "--mount", "bash", "-c", preamble + script], folder: folder,
      variables: variables.merging(["disk": disk.path]) { $1 })
  }
}
