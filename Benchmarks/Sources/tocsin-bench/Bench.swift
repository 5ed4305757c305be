import BenchSupport
import Foundation

/// Measures the gazetteer in this process, and `tocsin extract` beside a baseline, both in one run and in turns, so that
/// what the machine does meanwhile falls on both.
@main
enum Bench {
  static func main() throws {
    do {
      try run(Arguments(Array(CommandLine.arguments.dropFirst())))
    } catch let misuse as Arguments.Misuse {
      print(misuse)
      exit(2)
    }
  }

  private static func run(_ arguments: Arguments) throws {
    switch arguments.action {
    case .probe: print(try Probe.taken().line)
    case .scan(let times): print(try GazetteerFigures(rounds: 1).scanned(times: times))
    case .geoNamesDump(let places): try GeoNamesDump(places: places, seed: UInt64(arguments.seed)).write()
    case .gazetteer: try gazetteer(arguments)
    case .extraction: try extraction(arguments)
    case .everything:
      // First what is measured in processes of its own: a child's peak memory counts from its parent's.
      try race(arguments)
      try extraction(arguments)
      try gazetteer(arguments)
    }
  }

  private static func gazetteer(_ arguments: Arguments) throws {
    print(FigureTable(title: "the gazetteer", figures: try GazetteerFigures(rounds: arguments.rounds).all()).text)
  }

  private static func extraction(_ arguments: Arguments) throws {
    let figures = ExtractionFigures(tocsin: arguments.tocsin, rounds: arguments.rounds, copies: arguments.copies)
    print(FigureTable(title: "extraction with geocoding", figures: try figures.all()).text)
  }

  private static func race(_ arguments: Arguments) throws {
    let contestants = [
      Contestant(name: "tocsin extract", command: [arguments.tocsin, "extract"]),
      Contestant(name: "baseline (Python, one regex)", command: ["/usr/bin/env", "python3", "Benchmarks/baseline.py"]),
    ]
    for workload in try Workload.all(copies: arguments.copies) {
      defer { workload.remove() }
      let results = try Race(contestants: contestants, workload: workload, rounds: arguments.rounds).run()
      print(Table(workload: workload, results: results).text)
    }
  }
}
