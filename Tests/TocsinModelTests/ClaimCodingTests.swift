internal import Foundation
internal import Testing
internal import TocsinModel

@Suite("Claims as JSON")
struct ClaimCodingTests {
  private let place = Place(
    gazetteerID: "iso:RU-SMO", name: "Smolensk Oblast", native: "Смоленская область", level: .region,
    region: "Smolensk Oblast", country: "RU", coordinate: Coordinate(latitude: 54.7818, longitude: 32.0401),
    radiusMetres: 120_000, said: "Смоленской областью")

  @Test("A claim comes back as it was written")
  func roundTrip() throws {
    let start = try #require(Timestamp("2025-12-08T00:00:00+03:00"))
    let claim = Claim(
      kind: .interception, threat: .uav, count: .atLeast(2), places: [place],
      time: TimeSpan(start, start.advanced(bySeconds: 60)), killed: 0, injured: nil, damage: [.none], fire: false,
      response: [.emergencyServices], source: Attribution(name: nil, role: .governor), isDenied: true,
      quotes: ["kind": [Quote(0, 4)]], rules: [FiredRule(name: "outcome.tsv:1", field: "kind", quote: Quote(0, 4))])
    #expect(try JSONDecoder().decode(Claim.self, from: JSONEncoder().encode(claim)) == claim)
  }

  @Test("A claim is written as JSONEncoder writes it with sorted keys, whatever is set and whatever its names hold")
  func written() throws {
    let start = try #require(Timestamp("0999-12-08T00:00:07-03:30"))
    let every = String(String.UnicodeScalarView((0...0x7F).map { Unicode.Scalar(UInt8($0)) })) + "«Ї»🇺🇦\u{2028}"
    var odd = place
    odd.name = every
    odd.gazetteerID = nil
    odd.coordinate = Coordinate(latitude: -50, longitude: 0.00001)
    let full = Claim(
      kind: .interception, phase: .start, threat: .uav, model: every, count: .atLeast(2), places: [place, odd],
      time: TimeSpan(start, start.advanced(bySeconds: 60)), killed: 0, injured: 12, damage: [.residential, .other],
      fire: false, response: [.emergencyServices, .medics], source: Attribution(name: nil, role: .governor),
      isDenied: true, quotes: ["places": [Quote(0, 4), Quote(5, 9)], "kind": [], "count": [Quote(1, 2)]],
      rules: [FiredRule(name: every, field: "kind", quote: Quote(0, 4)), FiredRule(name: "", field: "a", quote: nil)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for claim in [full, Claim(kind: .attack, places: [])] {
      var json = JSONText()
      claim.write(to: &json)
      #expect(String(decoding: json.bytes, as: UTF8.self) == String(decoding: try encoder.encode(claim), as: UTF8.self))
    }
  }

  @Test("Doubts come back as they were; they are written where they are asked for, as JSONEncoder writes them")
  func doubts() throws {
    let doubts = [
      Doubt(field: "places", place: 0, cause: .misspelt(said: "Смоленкс")),
      Doubt(field: "places", place: 0, cause: .ambiguous(with: "Smolensk", id: "gn:491687")),
    ]
    let claim = Claim(kind: .attack, places: [place], doubts: doubts)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let encoded = try encoder.encode(claim)
    #expect(try JSONDecoder().decode(Claim.self, from: encoded) == claim)
    var (asked, plain) = (JSONText(), JSONText())
    claim.write(to: &asked, withDoubts: true)
    claim.write(to: &plain)
    #expect(asked.bytes == Array(encoded))
    #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("doubt"))
  }

  @Test("What a text does not say is written as null, not left out")
  func nulls() throws {
    let claim = Claim(kind: .attack, places: [place])
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(claim)) as? [String: Any] ?? [:]
    for field in ["phase", "model", "count", "time", "killed", "injured", "fire", "source"] {
      #expect(object[field] is NSNull, "\(field)")
    }
    #expect(object["denied"] == nil)
  }

  @Test("An open count has no upper end")
  func openCount() throws {
    #expect(String(decoding: try JSONEncoder().encode(Count.atLeast(21)), as: UTF8.self) == "[21,null]")
    #expect(try JSONDecoder().decode(Count.self, from: Data("[7,7]".utf8)) == .exactly(7))
  }

  @Test("A quote counts Unicode scalars")
  func quotes() {
    let text = "🇺🇦 Куп'янськ: вибух"
    #expect(Quote(3, 12).words(in: text) == "Куп'янськ")
    #expect(Quote(3, 400).words(in: text) == nil)
  }
}
