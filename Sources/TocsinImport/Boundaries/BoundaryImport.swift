public import Foundation
internal import TocsinGazetteer
public import TocsinModel

/// What an import of outlines did.
public struct BoundaryImport: Sendable {
  /// A feature that was passed over.
  public struct Rejected: Sendable, Hashable {
    /// The feature's number in the file, from 1.
    public let feature: Int
    /// The line on which it begins, from 1.
    public let line: Int
    /// What the feature calls itself; empty where it has no name.
    public let label: String
    public let reason: String
  }

  /// The file that was written.
  public let target: URL
  public internal(set) var featureCount = 0
  /// How many units have an outline now, by level.
  public private(set) var unitCounts: [PlaceLevel: Int] = [:]
  /// The first of the features that were passed over, in the order of the file, `rejectedLimit` at most.
  public private(set) var rejected: [Rejected] = []
  public private(set) var rejectedCount = 0

  public static let rejectedLimit = 1_000

  init(target: URL) { self.target = target }

  mutating func reject(_ feature: GeoFeature, _ reason: String) {
    rejectedCount += 1
    guard rejected.count < Self.rejectedLimit else { return }
    rejected.append(
      Rejected(
        feature: feature.position.number, line: feature.position.line,
        label: String(UnitMatcher.label(feature).prefix(80)), reason: reason))
  }

  mutating func count(_ units: [GazetteerEntry]) {
    for unit in units { unitCounts[unit.level, default: 0] += 1 }
  }

  /// Counts for people: `27 features: 25 regions; 2 passed over`.
  public var summary: String {
    let units = PlaceLevel.allCases.compactMap { level in
      unitCounts[level].map { "\($0) of level \(level.rawValue)" }
    }
    let taken = units.isEmpty ? "none taken" : units.joined(separator: ", ")
    return "\(featureCount) features: \(taken); \(rejectedCount) passed over"
      + (rejected.first.map { ", the first (feature \($0.feature), line \($0.line)): \($0.reason)" } ?? "")
  }
}
