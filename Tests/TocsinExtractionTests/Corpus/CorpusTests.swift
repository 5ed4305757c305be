internal import Foundation
internal import Testing
internal import TocsinExtraction
internal import TocsinModel

/// Every example of the corpus, and the texts that must stay silent.
///
/// Examples that the rules do not reach yet stand in `Corpus/gaps.tsv` with how they fail. The list only gets shorter: a new
/// failure fails the test, and so does a gap that has closed and is still listed. `TOCSIN_BLESS=1` writes it anew.
@Suite("The corpus of examples")
struct CorpusTests {
  static let dimensions = ["attribution", "casualties", "count", "damage", "outcome", "response", "threat", "time"]

  @Test("Each phrasing yields its value, but for the known gaps")
  func phrasingsYieldTheirValues() throws {
    let extractor = try CorpusFolder.extractor.get()
    var failures: [String] = []
    var tally: [String: [CorpusExample.Verdict: Int]] = [:]
    for example in try Self.examples() {
      let verdict = try example.verdict(extractor)
      tally[example.dimension, default: [:]][verdict, default: 0] += 1
      if verdict != .right {
        failures.append(
          [example.dimension, example.language.rawValue, verdict.rawValue, example.phrasing].joined(separator: "\t"))
      }
    }
    for dimension in Self.dimensions { print(Self.line(dimension, tally[dimension] ?? [:])) }
    try check(failures, against: "gaps.tsv")
  }

  @Test("General talk, drills, courts and history yield no event, but for the known gaps")
  func talkYieldsNothing() throws {
    let extractor = try CorpusFolder.extractor.get()
    var failures: [String] = []
    for language in Language.allCases {
      for text in try CorpusFolder.lines("negative/\(language.rawValue).txt") {
        let document = Document(id: "talk", text: text, published: CorpusExample.reference, language: language)
        let claims = extractor.extract(document).claims.filter { !$0.isDenied }
        if !claims.isEmpty {
          failures.append(["negative", language.rawValue, "spurious", text].joined(separator: "\t"))
        }
      }
    }
    try check(failures, against: "negative-gaps.tsv")
  }

  private static func examples() throws -> [CorpusExample] {
    try dimensions.flatMap { dimension in
      try Language.allCases.flatMap { language in
        try CorpusFolder.lines("dimensions/\(dimension)/\(language.rawValue).tsv").map { row in
          try #require(
            CorpusExample(row, dimension: dimension, language: language), "\(dimension)/\(language.rawValue): \(row)")
        }
      }
    }
  }

  private static func line(_ dimension: String, _ tally: [CorpusExample.Verdict: Int]) -> String {
    let total = tally.values.reduce(0, +)
    return "corpus \(dimension): \(total) examples, "
      + CorpusExample.Verdict.allCases.map { "\($0.rawValue) \(tally[$0] ?? 0)" }.joined(separator: ", ")
  }

  private func check(_ failures: [String], against file: String) throws {
    let url = CorpusFolder.corpus.appendingPathComponent(file)
    if ProcessInfo.processInfo.environment["TOCSIN_BLESS"] == "1" {
      try Data(
        (["# dimension\tlanguage\tverdict\tphrasing"] + failures.sorted()).joined(separator: "\n").appending("\n").utf8
      ).write(to: url)
      return
    }
    let known = Set(try CorpusFolder.lines(file))
    let found = Set(failures)
    #expect(found.subtracting(known).sorted() == [], "examples that fail anew")
    #expect(known.subtracting(found).sorted() == [], "gaps that have closed: strike them from Corpus/\(file)")
  }
}
