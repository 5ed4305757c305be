internal import Foundation
internal import Testing
internal import TocsinExtraction
internal import TocsinModel

@Suite("Texts that nobody wrote")
struct FuzzTests {
  /// The words and marks of the labelled reports, to be shuffled.
  private static let pieces = Result {
    try CorpusFolder.lines("reports/dev.jsonl").prefix(60).flatMap { line -> [Substring] in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["text"] as? String ?? "").split(separator: " ")
    }
  }

  @Test("Shuffled words give claims whose quotes and places stand in the text", arguments: 0..<60)
  func shuffled(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed &* 7919 &+ 1)
    let pieces = try Self.pieces.get()
    let text = (0..<Int.random(in: 1...120, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    let document = Document(
      id: "fuzz", text: text, published: CorpusExample.reference, home: seed % 3 == 0 ? "Kharkiv Oblast, UA" : nil,
      language: Language.allCases[Int(seed % 3)])
    for claim in try CorpusFolder.extractor.get().extract(document, explains: true).claims {
      #expect(!claim.places.isEmpty && (claim.phase != nil) == claim.kind.hasPhase)
      #expect(claim.places.allSatisfy { $0.said.isEmpty || text.contains($0.said) })
      #expect(claim.quotes.values.joined().allSatisfy { $0.words(in: text) != nil })
    }
  }

  @Test("The same text gives the same claims")
  func deterministic() throws {
    let text = "Ночью над Тульской, Калужской и Брянской областями сбиты 7 БПЛА, обломки упали в Алексине, ранены двое."
    let document = Document(id: "same", text: text, published: CorpusExample.reference)
    let extractor = try CorpusFolder.extractor.get()
    let first = extractor.extract(document).claims
    #expect(first.count == 2 && (0..<5).allSatisfy { _ in extractor.extract(document).claims == first })
  }
}

/// A seeded generator: a linear congruence. Source: Knuth, MMIX.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
