public import Foundation
public import TocsinGazetteer
internal import TocsinModel

/// Imports the outlines of units from GeoJSON: a feature collection, features one a line, or a GeoJSON text sequence.
///
/// The file is read feature by feature; in memory stay the simplified outlines. What fits no unit of the gazetteer is
/// reported and passed over. A damaged file imports nothing. An import of the same name is replaced.
public struct BoundaryImporter {
  private let matcher: UnitMatcher
  private let folder: URL

  /// - Parameters:
  ///   - gazetteer: whose units the features are matched to.
  ///   - folder: where the outlines are written; made where it is missing.
  public init(gazetteer: Gazetteer, folder: URL) {
    matcher = UnitMatcher(gazetteer)
    self.folder = folder
  }

  /// Reads a file and writes `NAME.geojson` whole.
  ///
  /// - Parameters:
  ///   - name: letters, digits, `-` and `_`; the file's own name where it is `nil`.
  ///   - progress: called with the bytes read so far and the file's size.
  /// - Throws: `ImportError`; nothing is written then.
  public func run(
    _ file: URL, name: String? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> BoundaryImport {
    let name = try ImportName.checked(name ?? file.deletingPathExtension().lastPathComponent)
    let target = folder.appending(path: name + ".geojson")
    var report = BoundaryImport(target: target)
    var outlines = OutlineCollector(path: file.path)
    do {
      try GeoJSONFile(file).forEachFeature(progress: progress) { try take($0, &outlines, &report) }
    } catch let error as BoundaryError {
      throw ImportError(error)
    }
    guard !outlines.isEmpty else {
      throw ImportError.unreadable(
        path: file.path, reason: "no feature fits a unit of the gazetteer (\(report.summary))")
    }
    let written = outlines.simplified()
    report.count(written.map(\.unit))
    try write(OutlineWriter.text(of: written), to: target)
    return report
  }

  private func take(_ feature: GeoFeature, _ outlines: inout OutlineCollector, _ report: inout BoundaryImport) throws {
    report.featureCount += 1
    if let problem = feature.problem { return report.reject(feature, problem) }
    switch matcher.match(feature) {
    case .none(let reason): report.reject(feature, reason)
    case .unit(let entry):
      if try !outlines.add(feature.polygons, to: entry) { report.reject(feature, "too small to draw") }
    }
  }

  private func write(_ text: String, to target: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw ImportError.unwritable(path: target.path, reason: "cannot be written")
    }
  }
}

extension ImportError {
  fileprivate init(_ error: BoundaryError) {
    switch error {
    case .unreadable(let path, let reason): self = .unreadable(path: path, reason: reason)
    case .damaged(let path, let line, let byte, let feature, let reason):
      let place = "line \(line)" + (feature.map { ", feature \($0)" } ?? "")
      self = .damaged(path: path, byte: byte, reason: "\(place): \(reason)")
    case .badFeature(let path, let line, _, let reason): self = .badLine(path: path, line: line, reason: reason)
    case .tooLarge(let path, let what, let limit):
      self = .unreadable(path: path, reason: "more than \(limit) \(what); simplify it first")
    }
  }
}
