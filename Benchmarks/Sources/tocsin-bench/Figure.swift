import Foundation

/// One measured figure and what it is to be.
struct Figure {
  enum Aim {
    case atLeast(Double)
    case below(Double)
    /// Set beside for comparison.
    case none
  }

  let name: String
  let value: Double
  let unit: String
  let aim: Aim

  var isReached: Bool {
    switch aim {
    case .atLeast(let least): value >= least
    case .below(let limit): value < limit
    case .none: true
    }
  }
}

/// Figures with their aims, one a line.
struct FigureTable {
  let title: String
  let figures: [Figure]

  var text: String { ([title] + figures.map(line)).joined(separator: "\n") + "\n" }

  private func line(_ figure: Figure) -> String {
    let name = figure.name.padding(toLength: 58, withPad: " ", startingAt: 0)
    let value = Self.decimal(figure.value)
    let padding = String(repeating: " ", count: max(1, 12 - value.count))
    return name + padding + value + " " + figure.unit.padding(toLength: 6, withPad: " ", startingAt: 0) + aim(figure)
  }

  private func aim(_ figure: Figure) -> String {
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
