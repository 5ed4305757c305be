internal import TocsinModel

/// Claims of a report in several languages.
extension Claim {
  /// Whether another tells of the same kind of thing in the same places.
  func isRepeat(of other: Claim) -> Bool {
    kind == other.kind && phase == other.phase && isDenied == other.isDenied
      && Set(places.map(\.key)) == Set(other.places.map(\.key))
  }

  /// The same with its quotes `scalars` further on.
  func moved(by scalars: Int) -> Claim {
    var moved = self
    moved.quotes = quotes.mapValues { $0.map { $0.moved(by: scalars) } }
    moved.rules = rules.map { FiredRule(name: $0.name, field: $0.field, quote: $0.quote?.moved(by: scalars)) }
    return moved
  }
}

extension Quote {
  fileprivate func moved(by scalars: Int) -> Quote { Quote(start + scalars, end + scalars) }
}
