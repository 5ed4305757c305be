import BenchSupport
import Foundation
import TocsinGazetteer
import TocsinLanguage
import TocsinModel

/// The figures that the gazetteer is to reach, with an automaton of Aho and Corasick over the same forms beside its scan.
struct GazetteerFigures {
  let rounds: Int
  private let gazetteer: Gazetteer
  private let texts: [String]
  private let megabytes: Double

  /// How often the reports stand in the text that is scanned.
  private static let copies = 40

  init(rounds: Int) throws {
    self.rounds = rounds
    gazetteer = try Gazetteer(contentsOf: Probe.pack)
    texts = try Reports.development().map(\.text)
    megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) * Double(Self.copies) / 1_000_000
  }

  func all() throws -> [MeasuredFigure] { try opening() + [exact(), fuzzy(), resolved()] + scan() + automaton() }

  /// Scans the reports.
  ///
  /// - Returns: how many bytes of text that were.
  func scanned(times: Int) -> Int {
    for _ in 0..<times { for text in texts { _ = gazetteer.names(in: TokenizedText(text)) } }
    return times * texts.reduce(0) { $0 + $1.utf8.count }
  }

  private func opening() throws -> [MeasuredFigure] {
    let probes = try (0...rounds).map { _ in try Probe.spawned() }
    func least(_ value: (Probe) -> Double) -> Double { probes.map(value).min() ?? 0 }
    return [
      MeasuredFigure(name: "open the pack", value: least(\.openMilliseconds), unit: "ms", aim: .below(20)),
      MeasuredFigure(
        name: "of this the processor's time", value: least(\.openProcessorMilliseconds), unit: "ms", aim: .none),
      MeasuredFigure(name: "resident memory added by opening", value: least(\.openMebibytes), unit: "MiB", aim: .none),
      MeasuredFigure(
        name: "resident memory added after scanning a night of reports", value: least(\.scannedMebibytes), unit: "MiB",
        aim: .below(80)),
      MeasuredFigure(
        name: "resident memory added after resolving them", value: least(\.nightMebibytes), unit: "MiB", aim: .none),
      MeasuredFigure(
        name: "of this its own, not pages of the pack", value: least(\.nightOwnMebibytes), unit: "MiB", aim: .none),
    ]
  }

  /// Names as reports have them, in every case.
  private func exact() -> MeasuredFigure {
    let names = texts.flatMap { text in
      let tokenized = TokenizedText(text)
      return gazetteer.names(in: tokenized).map { tokenized.words($0.tokens) }
    }
    var found = 0
    let seconds = Timing(rounds: rounds).best { for name in names { found += gazetteer.matches(named: name).count } }
    return MeasuredFigure(
      name: "exact look-ups, \(names.count) names as reports write them", value: Double(names.count) / seconds,
      unit: "/s", aim: .atLeast(1_000_000))
  }

  /// Names with a letter missing, sought among the units of their region.
  private func fuzzy() -> MeasuredFigure {
    let misspelt = MisspeltNames(gazetteer).all
    var found = 0
    let seconds = Timing(rounds: rounds).best {
      for name in misspelt { found += gazetteer.districts(spelledLike: name.spelling, in: name.region).count }
    }
    return MeasuredFigure(
      name: "misspelt names in context, search in a region", value: Double(misspelt.count) / seconds, unit: "/s",
      aim: .atLeast(20_000))
  }

  /// The same through the whole resolver, each a document of its own.
  private func resolved() -> MeasuredFigure {
    let misspelt = MisspeltNames(gazetteer).all.map { (TokenizedText($0.phrase), $0.home) }
    var found = 0
    let seconds = Timing(rounds: rounds).best {
      for (text, home) in misspelt { found += gazetteer.mentions(in: text, home: home).count }
    }
    return MeasuredFigure(
      name: "misspelt names in context, whole documents", value: Double(misspelt.count) / seconds, unit: "/s",
      aim: .none)
  }

  private func scan() -> [MeasuredFigure] {
    var found = 0
    let seconds = Timing(rounds: rounds).best {
      for _ in 0..<Self.copies { for text in texts { found += gazetteer.names(in: TokenizedText(text)).count } }
    }
    let cutting = Timing(rounds: rounds).best {
      for _ in 0..<Self.copies { for text in texts { found += TokenizedText(text).tokens.count } }
    }
    return [
      MeasuredFigure(name: "scan running text for names", value: megabytes / seconds, unit: "MB/s", aim: .atLeast(40)),
      MeasuredFigure(name: "of this cutting into words alone", value: megabytes / cutting, unit: "MB/s", aim: .none),
    ]
  }

  private func automaton() throws -> [MeasuredFigure] {
    let automaton = try Automaton(forms: FormList(resources: URL(filePath: "Data")))
    var found: UInt64 = 0
    let seconds = Timing(rounds: rounds).best {
      for _ in 0..<Self.copies { for text in texts { found += automaton.scan(text) } }
    }
    return [
      MeasuredFigure(
        name: "Aho–Corasick in C over the same \(automaton.forms) forms", value: megabytes / seconds, unit: "MB/s",
        aim: .none),
      MeasuredFigure(
        name: "its memory, \(automaton.nodes) nodes", value: Double(automaton.memory) / 1_048_576, unit: "MiB",
        aim: .none),
    ]
  }
}
