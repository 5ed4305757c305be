// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

// The modules that are measured are links to the project's own sources: so this package builds them alone, without the
// server and its packages. The programs reach into them: build with `-Xswiftc -enable-testing`.
let package = Package(
  name: "tocsin-benchmarks",
  dependencies: [.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
  targets: [
    .target(name: "TocsinModel", swiftSettings: swiftSettings),
    .target(name: "TocsinLanguage", dependencies: ["TocsinModel"], swiftSettings: swiftSettings),
    .target(
      name: "TocsinGazetteer", dependencies: ["TocsinModel", "TocsinLanguage"], swiftSettings: swiftSettings),
    .target(
      name: "TocsinExtraction", dependencies: ["TocsinModel", "TocsinLanguage", "TocsinGazetteer"],
      swiftSettings: swiftSettings),
    .target(name: "TocsinFusion", dependencies: ["TocsinModel"], swiftSettings: swiftSettings),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "TocsinStore",
      dependencies: ["TocsinModel", "TocsinFusion", "CSodium", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: swiftSettings),
    .target(name: "TocsinIntake", dependencies: ["TocsinModel"], swiftSettings: swiftSettings),
    .target(name: "CAllocationCount", cSettings: [.unsafeFlags(["-O2", "-fno-builtin"])]),
    .target(name: "CAhoCorasick", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "BenchSupport", swiftSettings: swiftSettings),
    .executableTarget(
      name: "tocsin-raids", dependencies: ["BenchSupport", "TocsinModel", "TocsinGazetteer"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "tocsin-bench",
      dependencies: [
        "BenchSupport", "CAhoCorasick", "CAllocationCount", "TocsinModel", "TocsinLanguage", "TocsinGazetteer",
        "TocsinExtraction",
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "tocsin-bench-store",
      dependencies: [
        "BenchSupport", "TocsinModel", "TocsinLanguage", "TocsinGazetteer", "TocsinExtraction", "TocsinFusion",
        "TocsinStore", "TocsinIntake", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "tocsin-fuzz",
      dependencies: ["TocsinModel", "TocsinLanguage", "TocsinGazetteer", "TocsinExtraction"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)
