import BenchSupport
import Foundation

/// Writes places that do not exist in the columns of a dump of GeoNames, as many as wanted: to measure imports with.
///
/// Names are made of syllables, with alternates in Latin and Cyrillic letters; the same seed gives the same bytes.
/// Source: GeoNames' own description of its 19 columns.
struct GeoNamesDump {
  let places: Int
  private var random: SeededRandom
  private let firstID = 20_000_000

  init(places: Int, seed: UInt64) {
    self.places = places
    random = SeededRandom(seed: seed)
  }

  private static let countries = ["RU", "UA", "PL", "RO", "BY", "KZ", "TR", "DE", "US", "IN", "CN", "BR", "FR", "MX"]
  private static let classes = ["P\tPPL", "P\tPPL", "P\tPPL", "P\tPPLX", "P\tPPLA2", "H\tSTM", "T\tHLL", "S\tRSTN"]
  /// A syllable in Latin and in Cyrillic letters.
  private static let syllables: [(String, String)] = [
    ("ba", "ба"), ("ve", "ве"), ("go", "го"), ("do", "до"), ("zhi", "жи"), ("za", "за"), ("ka", "ка"), ("lo", "ло"),
    ("mi", "ми"), ("no", "но"), ("po", "по"), ("ry", "ры"), ("so", "со"), ("ta", "та"), ("u", "у"), ("khu", "ху"),
    ("tse", "це"), ("chy", "чи"), ("sha", "ша"), ("yar", "яр"), ("ber", "бер"), ("kras", "крас"), ("niv", "нив"),
  ]
  private static let endings: [(String, String)] = [
    ("ka", "ка"), ("vo", "во"), ("ivka", "ивка"), ("skoye", "ское"), ("sk", "ск"), ("grad", "град"), ("", ""),
  ]

  func write() throws {
    var copy = self
    var lines: [UInt8] = []
    for index in 0..<places {
      copy.append(index, to: &lines)
      guard lines.count > 1 << 20 || index == places - 1 else { continue }
      try FileHandle.standardOutput.write(contentsOf: lines)
      lines.removeAll(keepingCapacity: true)
    }
  }

  private mutating func append(_ index: Int, to lines: inout [UInt8]) {
    let (latin, cyrillic) = name()
    let country = Self.countries[random.below(Self.countries.count)]
    let latitude = Self.degrees(random.below(13_000_000) - 6_000_000)
    let longitude = Self.degrees(random.below(36_000_000) - 18_000_000)
    let population = random.below(10) == 0 ? random.below(20_000) : 0
    let unit = 1 + random.below(25)
    lines.append(contentsOf: "\(firstID + index)\t\(latin)\t\(latin)\t\(alternates(latin, cyrillic))\t".utf8)
    lines.append(contentsOf: "\(latitude)\t\(longitude)\t\(Self.classes[random.below(Self.classes.count)])\t".utf8)
    lines.append(contentsOf: "\(country)\t\t\(unit)\t\(unit * 100 + random.below(40))\t\t\t\(population)\t".utf8)
    lines.append(contentsOf: "\t\(random.below(900))\tEurope/Kyiv\t2026-01-0\(1 + random.below(9))\n".utf8)
  }

  private static func degrees(_ hundredThousandths: Int) -> String {
    let fraction = String(abs(hundredThousandths) % 100_000 + 100_000).dropFirst()
    return "\(hundredThousandths < 0 ? "-" : "")\(abs(hundredThousandths) / 100_000).\(fraction)"
  }

  private mutating func name() -> (latin: String, cyrillic: String) {
    var (latin, cyrillic) = ("", "")
    let parts = (0..<(2 + random.below(3))).map { _ in Self.syllables[random.below(Self.syllables.count)] }
    for part in parts + [Self.endings[random.below(Self.endings.count)]] {
      latin += part.0
      cyrillic += part.1
    }
    let isNew = random.below(8) == 0
    return ((isNew ? "Nova " : "") + Self.capitalised(latin), (isNew ? "Нова " : "") + Self.capitalised(cyrillic))
  }

  private mutating func alternates(_ latin: String, _ cyrillic: String) -> String {
    switch random.below(4) {
    case 0: ""
    case 1: latin + "e," + cyrillic
    case 2: cyrillic
    default: latin + "," + latin + "y," + cyrillic + "," + cyrillic + "ий"
    }
  }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
