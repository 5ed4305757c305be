import TocsinModel

/// A night as it was told, and what fusion must make of it: one file of `Corpus/fusion`, as Corpus/README.md has it.
struct Scenario: Sendable {
  let name: String
  /// What it shows, in a sentence.
  var purpose = ""
  /// In the order in which they came; edits and deletions are later revisions.
  var reports: [ExtractedReport] = []
  var decisions: [Decision] = []
  var incidents: [ExpectedIncident] = []
  var raids: [ExpectedRaid] = []
  /// The mentions of incidents that are suggested to be one; none where the file says nothing of it.
  var suggestions: [Set<Mention>] = []
  var unapplied: Set<String> = []
}

struct ExpectedIncident: Sendable {
  let line: Int
  let incidentClass: IncidentClass
  let place: String
  let members: Set<Mention>
  /// What else must be so: a word and its value.
  var details: [Detail] = []

  struct Detail: Sendable {
    let line: Int
    let name: String
    let value: String
  }
}

struct ExpectedRaid: Sendable {
  let line: Int
  let id: String
  var details: [ExpectedIncident.Detail] = []
}

/// What is wrong in a file: `file:line: what and what to do`.
struct ScenarioError: Error, Equatable, CustomStringConvertible {
  let file: String
  let line: Int
  let problem: String

  var description: String { "\(file):\(line): \(problem)" }
}
