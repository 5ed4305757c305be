import Testing

@Suite("Dependency edges of the manifest")
struct DependencyEdgeTests {
  @Test("every module depends on earlier modules only, and on no library that another one owns")
  func edgesFollowTheOrder() throws {
    let manifest = try Manifest.read()
    let systemLibraries = Set(manifest.targets.filter { $0.type == "system" }.map(\.name))
    let ours = manifest.targets.filter { $0.type == "regular" || $0.type == "executable" }
    #expect(Set(ours.map(\.name)) == Set(ModuleOrder.modules), "ModuleOrder.swift and Package.swift list other modules")
    for target in ours {
      for edge in target.dependencies.map(\.name) where !systemLibraries.contains(edge) {
        if ModuleOrder.modules.contains(edge) {
          #expect(ModuleOrder.allows(target.name, on: edge), "\(target.name) depends on \(edge), a later module")
        } else if let owner = ModuleOrder.owner(of: edge) {
          #expect(target.name == owner, "\(target.name) depends on \(edge), which only \(owner) may")
        }
      }
    }
  }

  @Test(
    "the order forbids",
    arguments: [
      ("TocsinModel", "TocsinLanguage"), ("TocsinExtraction", "TocsinStore"), ("TocsinStore", "TocsinServer"),
      ("TocsinServer", "tocsin"), ("TocsinFusion", "TocsinFusion"),
    ])
  func forbids(module: String, other: String) {
    #expect(!ModuleOrder.allows(module, on: other))
  }

  @Test(
    "the order allows",
    arguments: [("TocsinExtraction", "TocsinGazetteer"), ("TocsinServer", "TocsinStore"), ("tocsin", "TocsinModel")])
  func allows(module: String, other: String) {
    #expect(ModuleOrder.allows(module, on: other))
  }
}
