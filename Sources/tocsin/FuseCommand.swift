internal import ArgumentParser
internal import Foundation
internal import TocsinFusion
internal import TocsinModel

/// `tocsin fuse`: documents with events in, incidents out.
struct FuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuse", abstract: "Joins the events of documents to incidents.",
    discussion: """
      Reads documents with 'events' as JSON Lines on standard input and writes one incident a line, as docs/fusion.md has \
      them. A line that cannot be read is told on standard error and left out; the exit status is then 1.
      """)

  func run() async throws {
    let failed = try await Console.reporting {
      var (reports, failed, number) = ([ExtractedReport](), 0, 0)
      while let line = readLine() {
        number += 1
        if line.allSatisfy(\.isWhitespace) { continue }
        do {
          reports.append(try JSONDecoder().decode(FuseDocument.self, from: Data(line.utf8)).extracted)
        } catch {
          failed += 1
          StandardError.print(
            "-:\(number): no document with 'id', 'published' and 'events'; write it as docs/guide.md has it")
        }
      }
      let incidents = try Wiring.fusion().incidents(from: reports)
      Console.write(try incidents.map { try FuseIncident($0).line })
      return failed
    }
    if failed > 0 { throw ExitCode(1) }
  }
}

/// A document with its events, as docs/guide.md has it; `text` may be missing.
private struct FuseDocument: Decodable {
  let id: String
  let published: Timestamp
  let publisher: String?
  let home: String?
  let lang: String?
  let text: String?
  let events: [Claim]

  var extracted: ExtractedReport {
    ExtractedReport(
      report: Report(
        externalID: id, source: "", published: published, received: published, publisher: publisher, home: home,
        language: lang.flatMap(Language.init(rawValue:)), text: text ?? "", sha256: ""),
      claims: events)
  }
}

/// An incident as docs/fusion.md has it.
private struct FuseIncident: Encodable {
  let id: String
  let `class`: IncidentClass
  let members: [Mention]
  let denied: [Mention]
  let place: String
  let start: Timestamp?
  let end: Timestamp?
  let figures: Figures
  let origins: Int

  struct Figures: Encodable {
    let count: Figure?
    let killed: Figure?
    let injured: Figure?

    private enum Key: String, CodingKey { case count, killed, injured }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(count, forKey: .count)
      try container.encode(killed, forKey: .killed)
      try container.encode(injured, forKey: .injured)
    }
  }

  init(_ incident: Incident) {
    id = incident.id
    `class` = incident.incidentClass
    members = incident.members
    denied = incident.denied
    place = incident.place.name
    start = incident.time?.start
    end = incident.isOpen ? nil : incident.time?.end
    figures = Figures(count: incident.count, killed: incident.killed, injured: incident.injured)
    origins = incident.origins
  }

  var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
