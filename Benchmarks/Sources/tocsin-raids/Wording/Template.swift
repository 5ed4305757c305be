/// A sentence or two with gaps.
struct Template {
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// What fills a gap. In the text the name stands in braces, with a capital where the words begin a sentence.
  enum Slot: String {
    case region, inRegion, overRegion, district, inDistrict, place, toPlace, inPlace, seat, toSeat
    case drones, hurt, damage, hour, from, to, list
  }

  private enum Part {
    case words(String)
    case gap(Slot, isCapital: Bool)
  }

  private var parts: [Part] = []

  /// - Throws: `Failure` for a name in braces that is no slot.
  init(_ text: Substring) throws {
    for piece in text.split(separator: "{") {
      guard let end = piece.firstIndex(of: "}") else {
        parts.append(.words(String(piece)))
        continue
      }
      let name = piece[..<end]
      guard let slot = Slot(rawValue: name.prefix(1).lowercased() + name.dropFirst()) else {
        throw Failure(description: "no such slot as {\(name)}")
      }
      parts.append(.gap(slot, isCapital: name.first?.isUppercase ?? false))
      parts.append(.words(String(piece[piece.index(after: end)...])))
    }
  }

  func filled(_ words: (Slot) -> String) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let literal): text += literal
      case .gap(let slot, let isCapital): text += isCapital ? words(slot).capitalisedFirst : words(slot)
      }
    }
    return text
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
