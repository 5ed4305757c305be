import Foundation
import Testing

@testable import TocsinGazetteer

@Suite("Sorting outside memory")
struct ExternalSorterTests {
  @Test("gives what sorting in memory gives, however little memory it has", arguments: [8, 64, 1_000, 1 << 20])
  func sorts(memoryLimit: Int) throws {
    var random = FuzzRandom(seed: 7)
    let numbers = (0..<500).map { _ in random.next() % 300 }
    var sorter = ExternalSorter<UInt64>(folder: FileManager.default.temporaryDirectory, memoryLimit: memoryLimit)
    for number in numbers { try sorter.append(number) }
    var sorted: [UInt64] = []
    try sorter.forEachSorted { sorted.append($0) }
    #expect(sorted == numbers.sorted())
  }

  @Test("gives nothing of nothing, and is empty afterwards")
  func empty() throws {
    var sorter = ExternalSorter<UInt64>(folder: FileManager.default.temporaryDirectory, memoryLimit: 16)
    for number in 0..<10 { try sorter.append(UInt64(number)) }
    try sorter.forEachSorted { _ in }
    try sorter.forEachSorted { _ in Issue.record("a record is left") }
  }

  @Test("says which folder cannot be written")
  func unwritable() {
    var sorter = ExternalSorter<UInt64>(folder: URL(filePath: "/proc/none"), memoryLimit: 8)
    #expect(throws: GazetteerError.self) { for number in 0..<3 { try sorter.append(UInt64(number)) } }
  }
}
