internal import ArgumentParser
internal import Foundation
internal import TocsinGazetteer

/// `tocsin gazetteer`: builds and checks the packed gazetteer.
struct GazetteerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer", abstract: "Builds, extends and verifies the gazetteer.",
    subcommands: [Build.self, Verify.self, ImportCommand.self])

  /// `tocsin gazetteer build`
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compiles the fact tables into the packed file that the program opens.")

    @Flag(help: "Do nothing where the packed file matches its tables.")
    var ifNeeded = false

    func run() async throws {
      _ = try await Console.reporting {
        let resources = try ResourceFolder.find()
        if ifNeeded, Gazetteer.isCurrent(resources: resources) { return 0 }
        let started = Date()
        let size = try Gazetteer.build(resources: resources)
        let path = Gazetteer.packURL(resources: resources).path
        let gazetteer = try Gazetteer(contentsOf: path)
        StandardError.print(
          String(
            format: "%@: %d places, %.1f MB, %.1f s", path, gazetteer.count, Double(size) / 1_048_576,
            Date().timeIntervalSince(started)))
        return 0
      }
    }
  }

  /// `tocsin gazetteer verify`
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks that the packed file is whole and matches its tables.")

    func run() async throws {
      _ = try await Console.reporting {
        let resources = try ResourceFolder.find()
        let path = Gazetteer.packURL(resources: resources).path
        let gazetteer = try Gazetteer(contentsOf: path)
        try gazetteer.verify()
        let state =
          Gazetteer.isCurrent(resources: resources) ? "whole, matches its tables" : "whole, older than its tables"
        Console.write(["\(path): \(state); \(gazetteer.count) places"])
        return 0
      }
    }
  }
}
