// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

// The modules that are measured are links to the project's own sources: so this package builds them alone, without the
// server and its packages. Both programs reach into them: build with `-Xswiftc -enable-testing`.
let package = Package(
  name: "tocsin-benchmarks",
  targets: [
    .target(name: "TocsinModel", swiftSettings: swiftSettings),
    .target(name: "TocsinLanguage", dependencies: ["TocsinModel"], swiftSettings: swiftSettings),
    .target(
      name: "TocsinGazetteer", dependencies: ["TocsinModel", "TocsinLanguage"], swiftSettings: swiftSettings),
    .target(
      name: "TocsinExtraction", dependencies: ["TocsinModel", "TocsinLanguage", "TocsinGazetteer"],
      swiftSettings: swiftSettings),
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
      name: "tocsin-fuzz",
      dependencies: ["TocsinModel", "TocsinLanguage", "TocsinGazetteer", "TocsinExtraction"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)
