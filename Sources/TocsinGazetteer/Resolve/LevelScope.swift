internal import TocsinLanguage
internal import TocsinModel

/// The level words of units that hold for bare names around them: those of the same sentence, and of the two before.
struct LevelScope {
  private let context: DocumentContext
  /// By sentence.
  private var words: [Int: [LevelWord]] = [:]
  /// Those of airports hold for the whole report.
  private var airports: [LevelWord] = []
  /// How many sentences back a level word reaches. Source: bulletins that name the unit once and then list names alone.
  private static let reach = 2

  init(gazetteer: Gazetteer, context: DocumentContext) {
    self.context = context
    for index in context.text.tokens.indices where context.text.tokens[index].kind == .word {
      guard let (found, _) = gazetteer.levelWords.longest(at: index, in: context.text) else { continue }
      let units = found.filter { $0.levels.contains(.region) || $0.levels.contains(.district) }
      airports += found.filter { $0.types.contains("airport") }
      words[context.sentence(token: index), default: []] += units
    }
  }

  func words(around mention: FoundMention) -> [LevelWord] {
    let sentence = context.sentence(mention)
    return (max(0, sentence - Self.reach)...sentence).flatMap { words[$0] ?? [] } + airports.prefix(1)
  }
}
