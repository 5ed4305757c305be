import Foundation
import Glibc
import TocsinExtraction
import TocsinGazetteer
import TocsinModel

/// The extractor over the project's lexicon and gazetteer, and reports that nobody wrote.
struct ExtractTarget: FuzzTarget {
  private let extractor: Extractor
  private let lexicon: Lexicon
  private let wild: WildReports

  /// What the whole process may hold, the mapped pack included. Unit: bytes.
  let memoryLimit: Int? = 512 << 20

  init() throws {
    let data = URL(filePath: "Data")
    lexicon = try Lexicon(folder: data.appending(path: "lexicon"))
    extractor = Extractor(gazetteer: try Gazetteer.load(resources: data).gazetteer, lexicon: lexicon)
    wild = try WildReports(project: URL(filePath: "."))
  }

  /// Exits where a quote is wrong, or where the same report gives other claims.
  func run(seed: UInt64) -> Bool {
    let report = self.report(seed: seed)
    let extraction = extractor.extract(report, explains: true)
    let check = QuoteCheck(document: report, lexicon: lexicon)
    var faults = extraction.claims.flatMap(check.faults)
    if seed % 16 == 0, extractor.extract(report, explains: true).claims != extraction.claims {
      faults.append("not the same a second time")
    }
    guard faults.isEmpty else {
      print("case \(seed): \(faults.joined(separator: "; "))")
      fflush(nil)
      exit(FuzzExit.brokenProperty)
    }
    return !extraction.claims.isEmpty
  }

  /// The labelled reports as they are, one a seed, then wild ones.
  private func report(seed: UInt64) -> Document {
    seed < UInt64(wild.reports.count) ? wild.reports[Int(seed)] : wild.report(seed: seed)
  }

  func input(seed: UInt64) -> [UInt8] { Array(report(seed: seed).text.utf8) }
}
