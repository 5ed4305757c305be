public import Foundation
public import TocsinLanguage
internal import TocsinModel

/// The words of one language with what they mean: every table of `Data/lexicon/LANGUAGE`.
public struct Vocabulary: Sendable {
  let patterns: PatternSet
  let entries: [Entry]
  let sentenceReader: SentenceReader

  /// A row of a table.
  struct Entry: Sendable {
    /// A bit of its own for each table, in the order of their names.
    let table: UInt16
    /// `nil` where the row only keeps others of its table off its words.
    let word: Word?
  }

  /// What the words of a row mean.
  ///
  /// Why a class: the marks of a text are copied on and on; one reference is counted where a value would count its names.
  final class Word: Sendable {
    let dimension: Dimension
    let sense: Sense
    /// The line of the row in its table, counted from 1.
    let line: Int

    init(dimension: Dimension, sense: Sense, line: Int) {
      self.dimension = dimension
      self.sense = sense
      self.line = line
    }
  }

  /// The tables, by file name, in alphabetical order. Matches of one table never overlap: the longest wins.
  enum Dimension: String, Sendable, CaseIterable {
    case anaphora, attribution, casualties, damage, discourse, fire, harm, junctions, numbers, outcome, response, speech
    case threat, time, units
  }

  /// Loads the tables of a folder.
  ///
  /// - Throws: `LexiconError` for a file that is missing or a row that means nothing.
  public init(folder: URL) throws(LexiconError) {
    var rows: [LexiconRow] = []
    var entries: [Entry] = []
    for (order, dimension) in Dimension.allCases.enumerated() {
      for row in try LexiconFile.rows(at: folder.appendingPathComponent("\(dimension.rawValue).tsv")) {
        let sense = try dimension.sense(of: row)
        entries.append(
          Entry(
            table: 1 << UInt16(order), word: sense.map { Word(dimension: dimension, sense: $0, line: row.line) }))
        rows.append(row)
      }
    }
    let abbreviations = try LexiconFile.rows(at: folder.appendingPathComponent("abbreviations.tsv"))
    self.entries = entries
    patterns = try PatternSet(rows)
    sentenceReader = SentenceReader(abbreviations: abbreviations.map(\.form))
  }
}

/// The vocabularies of all languages.
public struct Lexicon: Sendable {
  private let vocabularies: [Language: Vocabulary]

  /// Loads `folder/{ru,uk,en}`.
  public init(folder: URL) throws(LexiconError) {
    var vocabularies: [Language: Vocabulary] = [:]
    for language in Language.allCases {
      vocabularies[language] = try Vocabulary(folder: folder.appendingPathComponent(language.rawValue))
    }
    self.vocabularies = vocabularies
  }

  subscript(language: Language) -> Vocabulary? { vocabularies[language] }
}
