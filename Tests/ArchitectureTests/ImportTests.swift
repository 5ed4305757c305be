import Testing

@Suite("Imports of the sources")
struct ImportTests {
  @Test("every file imports earlier modules only, and no library that another module owns")
  func importsFollowTheOrder() throws {
    let files = try SourceFile.all()
    #expect(!files.isEmpty)
    for file in files {
      for name in file.imports {
        if ModuleOrder.modules.contains(name) {
          #expect(ModuleOrder.allows(file.module, on: name), "\(file.path) imports \(name), a later module")
        } else if let owner = ModuleOrder.owner(of: name) {
          #expect(file.module == owner, "\(file.path) imports \(name), which only \(owner) may")
        }
      }
    }
  }

  @Test(
    "an import is found behind its modifiers",
    arguments: [
      ("import Foundation", ["Foundation"]), ("public import TocsinModel", ["TocsinModel"]),
      ("@preconcurrency internal import GRDB", ["GRDB"]), ("internal import struct NIOCore.ByteBuffer", ["NIOCore"]),
      ("// we import GRDB", []), ("let imported = 1", []),
    ])
  func findsImports(line: String, modules: [String]) {
    #expect(SourceFile.imports(in: line) == modules)
  }
}
