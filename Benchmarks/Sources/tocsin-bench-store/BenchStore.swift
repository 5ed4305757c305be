import BenchSupport
import Foundation
import TocsinStore

/// Measures a filled store through the library: what the map asks, searches, and single new reports.
@main
enum BenchStore {
  static func main() {
    do {
      try run(BenchStoreArguments(CommandLine.arguments.dropFirst()))
    } catch let misuse as BenchStoreArguments.Misuse {
      print(misuse)
      exit(2)
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func run(_ arguments: BenchStoreArguments) throws {
    let store = try Store(folder: arguments.data, access: .readWrite)
    let summary = try store.summary()
    var figures = try QueryFigures(store: store, times: arguments.times, seed: arguments.seed).all()
    figures.append(
      MeasuredFigure(name: "memory after them", value: try ProcessMemory.resident, unit: "MiB", aim: .none))
    figures += try NewReportFigures(store: store, file: arguments.newReports).all()
    figures.append(MeasuredFigure(name: "peak memory", value: try ProcessMemory.peak, unit: "MiB", aim: .below(500)))
    let title = "a store of \(summary.reports) reports, \(summary.claims) claims, \(summary.incidents) incidents"
    print(FigureTable(title: title, figures: figures).text)
  }
}
