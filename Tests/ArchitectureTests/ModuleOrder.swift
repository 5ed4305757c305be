/// The order of the data's way. Source: docs/adr/0001-modules-and-their-order.md.
enum ModuleOrder {
  static let modules = [
    "TocsinModel", "TocsinLanguage", "TocsinGazetteer", "TocsinImport", "TocsinExtraction", "TocsinFusion",
    "TocsinStore", "TocsinIntake", "TocsinResponse", "TocsinPublishing", "TocsinServer", "tocsin",
  ]

  /// Libraries of others that one module alone may know, by the beginning of their names.
  static let owners = [
    "GRDB": "TocsinStore", "SQLite": "TocsinStore", "Hummingbird": "TocsinServer", "NIO": "TocsinServer",
    "ArgumentParser": "tocsin", "CArchive": "TocsinImport", "CZlib": "TocsinImport",
  ]

  /// Whether `module` may depend on `other`, a module of ours.
  static func allows(_ module: String, on other: String) -> Bool {
    guard let here = modules.firstIndex(of: module), let there = modules.firstIndex(of: other) else { return false }
    return there < here
  }

  /// The one module that may know `library`; `nil` where any may.
  static func owner(of library: String) -> String? {
    owners.first { library.hasPrefix($0.key) }?.value
  }
}
