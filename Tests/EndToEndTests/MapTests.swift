import Foundation
import Testing

@Suite("The map, from reports to a reader's screen", .serialized)
struct MapTests {
  @Test(
    "a copied program reads the samples, serves them, and a browser finds the Volgograd street and its quote",
    .enabled(if: MapReader.isInstalled, MapReader.missing), .timeLimit(.minutes(5)))
  func readerFindsStreet() async throws {
    let copy = try CopiedProgram()
    defer { copy.remove() }
    let samples = try copy.samples()
    let ingested = try copy.run(["ingest", "--data", copy.data.path] + samples)
    try #require(ingested.status == 0, "\(ingested.output)")
    let server = try copy.serve()
    defer { server.stop() }
    let reader = try MapReader.read(server.address)
    #expect(reader.status == 0, "\(reader.output)")
    #expect(server.stop() == 0, "the server ends cleanly when it is told to")
  }
}
