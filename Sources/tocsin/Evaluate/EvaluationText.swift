internal import Foundation
internal import TocsinModel

/// The figures as `scripts/score.py` prints them, and as tables for a document.
struct EvaluationText {
  let evaluation: Evaluation

  var plain: [String] {
    var lines = ["\(evaluation.documents) documents, 0 without output"]
    lines.append(row("events", evaluation.events))
    lines.append(row("places", evaluation.places))
    for language in languages { lines.append(row("  events \(language.rawValue)", tally(language))) }
    for kind in kinds { lines.append(row("    \(kind.rawValue)", tally(kind))) }
    lines.append("attributes of matched events, all / where the label states something:")
    for field in ScoredField.allCases { lines.append(row(field)) }
    lines.append("false alarms: \(evaluation.alarms) of \(evaluation.quietDocuments) documents without an event")
    return lines
  }

  var markdown: [String] {
    var lines = ["| | precision | recall | F1 | cases |", "| --- | --- | --- | --- | --- |"]
    lines.append(cells("events", evaluation.events))
    lines.append(cells("places", evaluation.places))
    for language in languages { lines.append(cells("events, \(language.rawValue)", tally(language))) }
    for kind in kinds { lines.append(cells("`\(kind.rawValue)`", tally(kind))) }
    for field in ScoredField.allCases { lines.append(cells("field `\(field.rawValue)`", tally(field).stated)) }
    let alarms = "\(evaluation.alarms) of \(evaluation.quietDocuments)"
    lines.append("| false alarms | | | | \(alarms) documents without an event |")
    return lines
  }

  private var languages: [Language] { evaluation.languages.keys.sorted { $0.rawValue < $1.rawValue } }
  private var kinds: [EventKind] { evaluation.kinds.keys.sorted { $0.rawValue < $1.rawValue } }

  private func tally(_ language: Language) -> Evaluation.Tally { evaluation.languages[language] ?? .init() }
  private func tally(_ kind: EventKind) -> Evaluation.Tally { evaluation.kinds[kind] ?? .init() }
  private func tally(_ field: ScoredField) -> Evaluation.FieldTally { evaluation.fields[field] ?? .init() }

  private func row(_ name: String, _ tally: Evaluation.Tally) -> String {
    name.padding(toLength: 24, withPad: " ", startingAt: 0)
      + String(
        format: " P %.3f  R %.3f  F1 %.3f   (%d labelled, %d found)", rounded(tally.precision), rounded(tally.recall),
        rounded(tally.f1), tally.labelled, tally.found)
  }

  private func row(_ field: ScoredField) -> String {
    let tally = tally(field)
    let all = evaluation.events.right > 0 ? Double(tally.agrees) / Double(evaluation.events.right) : 0
    let stated = tally.stated.labelled > 0 ? "\(rounded(tally.stated.recall))" : "-"
    let name = field.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
    return "  \(name) \(String(format: "%.3f", rounded(all))) / \(stated)"
  }

  private func cells(_ name: String, _ tally: Evaluation.Tally) -> String {
    String(
      format: "| %@ | %.3f | %.3f | %.3f | %d |", name, tally.precision, tally.recall, tally.f1, tally.labelled)
  }

  /// To four digits, as the script rounds before it prints three.
  private func rounded(_ value: Double) -> Double { (value * 10_000).rounded(.toNearestOrEven) / 10_000 }
}
