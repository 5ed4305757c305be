public import Foundation
internal import TocsinGazetteer
internal import TocsinModel

/// Imports GeoNames: a country's dump or `allCountries`, and `alternateNamesV2`, each plain or zipped.
///
/// Every file is read whole once before anything is written, which shows a damaged one; then the units are written, then
/// what lies in them. Memory holds the codes of units and no places. Run again it replaces what it made.
public struct GeoNamesImport {
  /// How far it has come.
  public struct Progress: Sendable {
    public let step: String
    /// Bytes of the file read so far, as it lies on the disk.
    public let bytes: Int
    public let size: Int
  }

  /// What an import came to.
  public struct Summary: Sendable, Equatable {
    public internal(set) var lines = 0
    public internal(set) var places = 0
    /// Rivers, hills and others that no report places anything at.
    public internal(set) var passedOver = 0
    public internal(set) var alternateNames = 0
    public internal(set) var badLines = 0
  }

  private let resources: URL

  /// A name for an import of files: `UA` of `UA.zip`.
  public static func name(of file: URL) -> String { ImportName.of(file, without: [".zip", ".gz", ".txt"]) }

  /// - Parameter resources: the resource folder; the import goes to its folder `imports`.
  public init(resources: URL) { self.resources = resources }

  /// - Parameters:
  ///   - files: one dump, and any number of tables of alternate names, in any order.
  ///   - name: the import's name: its table is `imports/NAME.tsv`.
  ///   - progress: called now and then.
  ///   - badLine: called with the file, the number of a line that cannot be read, and why.
  /// - Throws: `ImportError`, `GazetteerError`; an earlier import is then as it was.
  public func run(
    _ files: [URL], name: String, progress: @escaping (Progress) -> Void = { _ in },
    badLine: (String, Int, String) -> Void = { _, _, _ in }
  ) throws -> Summary {
    let name = try ImportName.checked(name)
    let folder = resources.appending(path: "imports")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ImportError.unwritable(path: folder.path, reason: "cannot be made")
    }
    let kinds = try FeatureKinds(resources.appending(path: "lexicon/toponyms/geonames-features.tsv"))
    var survey = GeoNamesSurvey(names: try AlternateNames(folder: folder))
    for file in files { try survey.read(GeoNamesFile(file, progress), badLine) }
    guard let dump = survey.dump else {
      throw ImportError.unreadable(
        path: files.map(\.path).joined(separator: ", "), reason: "no table of places with 19 columns among them")
    }
    try survey.names.sort()
    var summary = survey.summary
    let target = try PartFile(folder.appending(path: "\(name).tsv"))
    try target.append(FactFields.header)
    for step in GeoNamesStep.allCases {
      try dump.named(step.rawValue).forEachRow(marked: step.marker) { row in
        guard step.takes(row) else { return }
        guard let kind = kinds.kind(row) else {
          summary.passedOver += 1
          return
        }
        let further = try survey.names.names(of: row.number)
        try target.append(FactLine.text(row, kind, parent: survey.codes.parent(of: row), further: further))
        summary.places += 1
      }
    }
    try target.commit()
    return summary
  }
}

/// The readings of a dump: units come before what lies in them.
private enum GeoNamesStep: String, CaseIterable {
  case regions, districts, municipalities, places

  /// Bytes that stand in every line of the step, so that others need not be read.
  var marker: [UInt8] {
    switch self {
    case .regions: Array("\tADM1\t".utf8)
    case .districts: Array("\tADM2\t".utf8)
    case .municipalities: Array("\tADM3\t".utf8)
    case .places: []
    }
  }

  func takes(_ row: GeoNamesRow) -> Bool {
    switch self {
    case .regions: row.featureCode == "ADM1"
    case .districts: row.featureCode == "ADM2"
    case .municipalities: row.featureCode == "ADM3"
    case .places: !["ADM1", "ADM2", "ADM3"].contains(row.featureCode)
    }
  }
}
