// swift-tools-version: 6.2
import PackageDescription

/// One list for every target of ours, so that an import shows the boundary it crosses and no warning stands.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library target of the data's way.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let package = Package(
  name: "tocsin",
  products: [.executable(name: "tocsin", targets: ["tocsin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
  ],
  targets: [
    // The data's way, in order: a stage imports the model and earlier stages only (docs/adr/0001).
    stage("TocsinModel"),
    stage("TocsinLanguage", ["TocsinModel"]),
    stage("TocsinGazetteer", ["TocsinModel", "TocsinLanguage"]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    stage("TocsinImport", ["TocsinModel", "TocsinLanguage", "TocsinGazetteer", "CArchive", "CZlib"]),
    stage("TocsinExtraction", ["TocsinModel", "TocsinLanguage", "TocsinGazetteer"]),
    stage("TocsinFusion", ["TocsinModel"]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    stage("TocsinStore", ["TocsinModel", "TocsinFusion", "CSodium", .product(name: "GRDB", package: "GRDB.swift")]),
    stage("TocsinIntake", ["TocsinModel"]),
    stage("TocsinResponse", ["TocsinModel"]),
    stage("TocsinPublishing", ["TocsinModel"]),
    stage(
      "TocsinServer",
      [
        "TocsinModel", "TocsinStore", "TocsinPublishing",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "tocsin",
      dependencies: [
        "TocsinModel", "TocsinLanguage", "TocsinGazetteer", "TocsinImport", "TocsinExtraction", "TocsinFusion",
        "TocsinStore", "TocsinIntake", "TocsinResponse", "TocsinPublishing", "TocsinServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swiftSettings),
    tests("TocsinModelTests", ["TocsinModel"]),
    tests("TocsinLanguageTests", ["TocsinLanguage", "TocsinModel"]),
    tests("TocsinGazetteerTests", ["TocsinGazetteer", "TocsinLanguage", "TocsinModel"]),
    tests("TocsinImportTests", ["TocsinImport", "TocsinGazetteer", "TocsinModel"]),
    tests("TocsinExtractionTests", ["TocsinExtraction", "TocsinGazetteer", "TocsinLanguage", "TocsinModel"]),
    tests("TocsinFusionTests", ["TocsinFusion", "TocsinModel"]),
    tests(
      "TocsinStoreTests", ["TocsinStore", "TocsinFusion", "TocsinModel", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("TocsinIntakeTests", ["TocsinIntake", "TocsinModel"]),
    tests("TocsinResponseTests", ["TocsinResponse", "TocsinModel"]),
    tests("TocsinPublishingTests", ["TocsinPublishing", "TocsinModel"]),
    tests(
      "TocsinServerTests",
      [
        "TocsinServer", "TocsinPublishing", "TocsinStore", "TocsinFusion", "TocsinModel",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests("ArchitectureTests", []),
    tests("EndToEndTests", ["TocsinModel", "TocsinStore"], exclude: ["browser"]),
  ],
  swiftLanguageModes: [.v6]
)
