internal import TocsinModel

/// The sign of a kind: its shape stands for it as much as its colour.
enum KindShape: String {
  case ring, diamond, triangle, square, area, house

  init(_ kind: EventKind) {
    switch kind {
    case .attack, .sighting, .interception: self = .ring
    case .strike: self = .diamond
    case .debris: self = .triangle
    case .explosion: self = .square
    case .alert, .restriction: self = .area
    case .evacuation, .shelter: self = .house
    }
  }

  /// The sign as an inline drawing, coloured by the style sheet.
  var svg: HTML {
    let shape: HTML =
      switch self {
      case .ring: "<circle cx=\"10\" cy=\"10\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3.5\"/>"
      case .diamond: "<path d=\"M10 1.5 18.5 10 10 18.5 1.5 10z\" fill=\"currentColor\"/>"
      case .triangle: "<path d=\"M10 2 19 17.5H1z\" fill=\"currentColor\"/>"
      case .square: "<path d=\"M3 3h14v14H3z\" fill=\"currentColor\"/>"
      case .area:
        """
        <path d="M2.5 3.5h15v13h-15z" fill="none" stroke="currentColor" stroke-width="2"/>\
        <path d="M3 12l8-8M6 16l11-11M12 16l5-5" stroke="currentColor" stroke-width="1.8"/>
        """
      case .house: "<path d=\"M10 2 19 10h-2.5v7.5h-13V10H1z\" fill=\"currentColor\"/>"
      }
    return "<svg class=\"sign\" aria-hidden=\"true\" viewBox=\"0 0 20 20\">\(shape)</svg>"
  }
}
