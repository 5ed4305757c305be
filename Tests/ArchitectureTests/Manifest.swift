import Foundation

/// What `swift package dump-package` says of this package.
struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// One edge. The dump writes it as an object with one key, the form that it has in Package.swift.
  struct Dependency: Decodable {
    let name: String

    private struct Form: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Form.self)
      guard let form = container.allKeys.first else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "an edge with no form"))
      }
      var parts = try container.nestedUnkeyedContainer(forKey: form)
      name = try parts.decode(String.self)
    }
  }

  let targets: [Target]

  /// Reads the manifest anew. Why a scratch folder of its own: the folder of the build is locked while tests run.
  static func read() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "tocsin-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let dump = try Command.run(
      "swift", "package", "--package-path", Checkout.root.path, "--scratch-path", scratch.path, "dump-package")
    return try JSONDecoder().decode(Manifest.self, from: dump)
  }
}
