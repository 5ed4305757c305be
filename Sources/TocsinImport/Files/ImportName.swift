public import Foundation

/// The name of an import, which its files bear: letters, digits, `-` and `_`.
public enum ImportName {
  private static let limit = 64

  /// The name for an import of a file: `moscow-centre` of `moscow-centre.osm.pbf`, what is no letter of a name as `-`.
  ///
  /// - Parameter endings: what is left off the end, one after another.
  public static func of(_ file: URL, without endings: [String]) -> String {
    var name = file.lastPathComponent
    for ending in endings where name.hasSuffix(ending) { name.removeLast(ending.count) }
    return String(name.map { isLetter($0) ? $0 : "-" }.prefix(limit))
  }

  /// - Throws: `ImportError.badName` for one that could lead out of the folder of imports.
  static func checked(_ name: String) throws -> String {
    guard 1...limit ~= name.utf8.count, name.allSatisfy(isLetter) else { throw ImportError.badName(name) }
    return name
  }

  private static func isLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber) || letter == "-" || letter == "_"
  }
}
