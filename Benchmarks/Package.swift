// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tocsin-benchmarks",
  targets: [
    .executableTarget(
      name: "tocsin-bench",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
