internal import Foundation
internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// `tocsin place --jsonl`: one line out for each line in.
struct PlaceLines {
  let gazetteer: Gazetteer

  private struct Line: Decodable {
    let id: String
    let said: String
    let text: String?
    let home: String?
  }

  private struct Answer: Encodable {
    let id: String
    let places: [Ranked]
  }

  private struct Ranked: Encodable {
    let ranked: RankedPlace

    private enum Key: String, CodingKey { case confidence, reasons }

    func encode(to encoder: any Encoder) throws {
      try ranked.place.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode((ranked.confidence * 1000).rounded() / 1000, forKey: .confidence)
      try container.encode(ranked.reasons, forKey: .reasons)
    }
  }

  private struct Failure: Encodable {
    let line: Int
    let error: String
  }

  /// - Returns: how many lines failed.
  func run() -> Int {
    var number = 0
    var failed = 0
    while let line = readLine() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        Console.write([try answer(JSONDecoder().decode(Line.self, from: Data(line.utf8)))])
      } catch {
        failed += 1
        let failure = Failure(line: number, error: "no JSON object with 'id' and 'said'")
        Console.write([(try? Self.json(failure)) ?? ""])
      }
    }
    return failed
  }

  private func answer(_ line: Line) throws -> String {
    let places = gazetteer.lookUp(line.said, in: line.home, text: line.text)
    return try Self.json(Answer(id: line.id, places: places.map(Ranked.init)))
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
