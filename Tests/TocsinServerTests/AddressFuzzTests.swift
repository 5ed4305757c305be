import Testing
import TocsinModel

@testable import TocsinServer

@Suite("Whatever stands in the address")
struct AddressFuzzTests {
  private static let names = ["bbox", "from", "to", "kind", "limit", "offset", "lang", "night", "q", "incident", "x"]
  private static let values = [
    "", "1", "-1", "9223372036854775808", "1e308", "nan", "inf", "0x10", "debris", "debris,,strike", "2025-12-08",
    "2025-12-08T00:00:00Z", "9999-12-31T23:59:59+23:59", "0001-01-01T00:00:00-23:59", "30,45,45,55", "180,-90,-180,90",
    "en", "%", "%2", "%zz", "%00", "%ff%fe", "+", "a=b", "..%2f..", "%F0%9F%9A%A8", "'\"<>",
  ]

  @Test("it is answered or refused, and never fails", arguments: 0..<400)
  func neverFails(seed: Int) async throws {
    var random = Seeded(state: UInt64(seed))
    let paths = [
      "/", "/incidents/i1", "/incidents/%2e%2e", "/api/v1/incidents", "/api/v1/incidents/%00", "/assets/", "//",
    ]
    let pairs = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      "\(Self.names.randomElement(using: &random) ?? "")=\(Self.values.randomElement(using: &random) ?? "")"
    }
    let path = "\(paths.randomElement(using: &random) ?? "/")?\(pairs.joined(separator: "&"))"
    let client = try RouterClient(MemoryRepository([Examples.detail()]))
    let status = try await client.ask(path).status
    #expect([200, 400, 404].contains(status), "\(path): \(status)")
  }

  @Test("a box holds what lies in it, and across the antimeridian too", arguments: 0..<300)
  func boxes(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    func degrees(_ limit: Double) -> Double { Double.random(in: -limit...limit, using: &random) }
    let south = degrees(90)
    let box = try #require(
      BoundingBox(
        west: degrees(180), south: south, east: degrees(180), north: Double.random(in: south...90, using: &random)))
    let point = Coordinate(latitude: degrees(90), longitude: degrees(180))
    let eastOfWest = (point.longitude - box.west + 360).truncatingRemainder(dividingBy: 360)
    let width = (box.east - box.west + 360).truncatingRemainder(dividingBy: 360)
    let isInside = eastOfWest <= width && (box.south...box.north).contains(point.latitude)
    #expect(box.contains(point) == isInside)
  }
}
