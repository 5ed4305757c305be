internal import Dispatch
internal import Foundation
internal import Synchronization
internal import Testing
internal import TocsinExtraction
internal import TocsinModel

@Suite("The same report gives the same claims")
struct RepeatTests {
  @Test("on however many threads, and in whatever order reports come")
  func threadsAndOrder() throws {
    let extractor = try CorpusFolder.extractor.get()
    let reports = try WildReports(project: CorpusFolder.root).reports
    let serial = reports.map { extractor.extract($0, explains: true).claims }
    var random = FuzzRandom(seed: 7)
    let order = reports.indices.shuffled(using: &random)
    let found = Mutex<[Int: [Claim]]>([:])
    DispatchQueue.concurrentPerform(iterations: order.count) { turn in
      let claims = extractor.extract(reports[order[turn]], explains: true).claims
      found.withLock { $0[order[turn]] = claims }
    }
    let parallel = found.withLock { $0 }
    #expect(reports.indices.allSatisfy { parallel[$0] == serial[$0] })
  }
}
