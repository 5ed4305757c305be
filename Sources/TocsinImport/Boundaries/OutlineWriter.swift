internal import Foundation
internal import TocsinGazetteer
internal import TocsinModel

/// Writes outlines as a GeoJSON feature collection (RFC 7946), one feature a line.
enum OutlineWriter {
  static func text(of outlines: [SimplifiedOutline]) -> String {
    let lines = outlines.map(feature)
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
  }

  private static func feature(_ outline: SimplifiedOutline) -> String {
    let unit = outline.unit
    let properties = [
      ("id", quoted(unit.key)), ("country", quoted(unit.country ?? "")), ("name", quoted(unit.name)),
      ("level", quoted(unit.level.rawValue)), ("error_m", String(Int(ArcSimplifier.errorMetres))),
    ]
    return "{\"type\":\"Feature\",\"id\":\(quoted(unit.key)),\"bbox\":\(box(outline)),\"properties\":{"
      + properties.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
      + "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":\(array(outline.polygons.map(polygon)))}}"
  }

  /// The outer ring counter-clockwise, holes clockwise.
  private static func polygon(_ rings: [GridRing]) -> String {
    array(
      rings.enumerated().map { number, ring in
        let isForward = (area(ring) > 0) == (number == 0)
        let points = isForward ? ring : ring.reversed()
        return array((points + points.prefix(1)).map { "[\(degrees($0.x)),\(degrees($0.y))]" })
      })
  }

  private static func area(_ ring: GridRing) -> Int {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
      $0 + Int($1.0.x) * Int($1.1.y) - Int($1.1.x) * Int($1.0.y)
    }
  }

  private static func box(_ outline: SimplifiedOutline) -> String {
    let points = outline.polygons.joined().joined()
    let x = points.lazy.map(\.x)
    let y = points.lazy.map(\.y)
    let sides = [x.min(), y.min(), x.max(), y.max()].compactMap { $0 }
    return array(sides.map(degrees))
  }

  private static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private static func degrees(_ thousandths: Int32) -> String {
    let size = thousandths.magnitude
    let fraction = String(size % 1_000 + 1_000).dropFirst()
    let digits = fraction.reversed().drop { $0 == "0" }.reversed()
    return (thousandths < 0 ? "-" : "") + String(size / 1_000) + (digits.isEmpty ? "" : "." + String(digits))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\0"..<" ": result += String(format: "\\u%04x", scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
