internal import Foundation
internal import TocsinModel

/// How the rows of a fact table are written, whatever they are made of.
enum FactFields {
  static let header =
    "id\tlevel\ttype\tname\tnative\tparent\tcountry\tlat\tlon\tradius_m\tpopulation\tnames\tcodes\tsource"

  /// Five decimals: about a metre.
  static func degrees(_ value: Double) -> String { String(format: "%.5f", value) }
}
