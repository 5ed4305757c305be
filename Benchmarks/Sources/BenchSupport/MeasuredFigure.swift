import Foundation

/// One measured figure and what it is to be.
package struct MeasuredFigure {
  package enum Aim {
    case atLeast(Double)
    case below(Double)
    /// Set beside for comparison.
    case none
  }

  let name: String
  let value: Double
  let unit: String
  let aim: Aim

  package init(name: String, value: Double, unit: String, aim: Aim) {
    self.name = name
    self.value = value
    self.unit = unit
    self.aim = aim
  }

  var isReached: Bool {
    switch aim {
    case .atLeast(let least): value >= least
    case .below(let limit): value < limit
    case .none: true
    }
  }
}

/// Figures with their aims, one a line.
package struct FigureTable {
  private let title: String
  private let figures: [MeasuredFigure]

  package init(title: String, figures: [MeasuredFigure]) {
    self.title = title
    self.figures = figures
  }

  package var text: String { ([title] + figures.map(line)).joined(separator: "\n") + "\n" }

  private func line(_ figure: MeasuredFigure) -> String {
    let name = figure.name.padding(toLength: 58, withPad: " ", startingAt: 0)
    let value = Self.decimal(figure.value)
    let padding = String(repeating: " ", count: max(1, 12 - value.count))
    return name + padding + value + " " + figure.unit.padding(toLength: 6, withPad: " ", startingAt: 0) + aim(figure)
  }

  private func aim(_ figure: MeasuredFigure) -> String {
    switch figure.aim {
    case .atLeast(let least): "  aim: over \(Self.decimal(least))" + (figure.isReached ? "" : "  MISSED")
    case .below(let limit): "  aim: under \(Self.decimal(limit))" + (figure.isReached ? "" : "  MISSED")
    case .none: ""
    }
  }

  private static func decimal(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 1_000 ? "%.1f" : "%.0f", value)
  }
}
