import BenchSupport
import Foundation

/// Writes made-up reports of raids over real places, as JSON Lines for `tocsin ingest`, in order of publication.
@main
enum Raids {
  static func main() throws {
    do {
      try write(RaidArguments(CommandLine.arguments.dropFirst()))
    } catch let misuse as RaidArguments.Misuse {
      print(misuse)
      exit(2)
    }
  }

  private static func write(_ arguments: RaidArguments) throws {
    let world = try World(project: arguments.project)
    let book = try TemplateBook(folder: arguments.project.appending(path: World.folder))
    var campaign = Campaign(world: world, book: book, seed: arguments.seed)
    var output = LineOutput()
    var left = arguments.reports
    while left > 0 {
      let posts = campaign.nextDay().prefix(left)
      for post in posts { try output.append(post.line) }
      left -= posts.count
    }
    try output.flush()
  }
}

/// Standard output in large pieces.
struct LineOutput {
  private var bytes: [UInt8] = []

  mutating func append(_ line: String) throws {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > 1 << 20 { try flush() }
  }

  mutating func flush() throws {
    try FileHandle.standardOutput.write(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
