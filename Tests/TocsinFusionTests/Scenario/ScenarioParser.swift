import TocsinModel

/// Reads a scenario line by line.
struct ScenarioParser {
  private var scenario: Scenario
  private let reader: ScenarioWords
  /// The report that text and claims are being added to.
  private var open: ExtractedReport?

  static func parse(_ text: String, file: String, places: [String: Place]) throws(ScenarioError) -> Scenario {
    var parser = ScenarioParser(file: file, places: places)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      try parser.take(String(line), number: index + 1)
    }
    parser.close()
    let scenario = parser.scenario
    if scenario.purpose.isEmpty || scenario.incidents.isEmpty {
      throw ScenarioError(
        file: file, line: 1, problem: "no sentence or no incident; begin with what the scenario shows")
    }
    return scenario
  }

  private init(file: String, places: [String: Place]) {
    scenario = Scenario(name: file)
    reader = ScenarioWords(file: file, places: places)
  }

  private mutating func take(_ line: String, number: Int) throws(ScenarioError) {
    if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { return }
    if scenario.purpose.isEmpty {
      scenario.purpose = line
      return
    }
    if line.hasPrefix("  ") {
      try detail(String(line.drop { $0 == " " }), number)
      return
    }
    close()
    let (word, rest) = ScenarioWords.head(line)
    switch word {
    case "report": open = try reader.report(rest, number)
    case "edit": open = try revision(rest, number, isDeleted: false)
    case "delete": open = try revision(rest, number, isDeleted: true)
    case "decide": scenario.decisions.append(try reader.decision(rest, number))
    case "expect": try expectation(rest, number)
    default: throw reader.error(number, "no line begins with “\(word)”; write report, edit, delete, decide or expect")
    }
  }

  /// What is told of the line above.
  private mutating func detail(_ line: String, _ number: Int) throws(ScenarioError) {
    let (word, rest) = ScenarioWords.head(line)
    if var report = open {
      if word == ">" {
        report.report.text += rest + "\n"
      } else {
        report.claims.append(try reader.claim(line, published: report.report.published, number))
      }
      open = report
      return
    }
    let detail = ExpectedIncident.Detail(line: number, name: word, value: rest)
    if !scenario.raids.isEmpty {
      scenario.raids[scenario.raids.count - 1].details.append(detail)
    } else if !scenario.incidents.isEmpty {
      scenario.incidents[scenario.incidents.count - 1].details.append(detail)
    } else {
      throw reader.error(number, "belongs to no line above; begin it without spaces, or write a report first")
    }
  }

  private mutating func close() {
    if let report = open { scenario.reports.append(report) }
    open = nil
  }

  private func revision(_ rest: String, _ number: Int, isDeleted: Bool) throws(ScenarioError) -> ExtractedReport {
    let (id, time) = ScenarioWords.head(rest)
    guard let last = scenario.reports.last(where: { $0.report.externalID == id }) else {
      throw reader.error(number, "no report “\(id)” stands above")
    }
    var report = last.report
    report.revision += 1
    report.received = try reader.time(time, number)
    report.edited = report.received
    report.isDeleted = isDeleted
    if !isDeleted { report.text = "" }
    return ExtractedReport(report: report, claims: isDeleted ? last.claims : [])
  }

  private mutating func expectation(_ rest: String, _ number: Int) throws(ScenarioError) {
    let (word, value) = ScenarioWords.head(rest)
    switch word {
    case "raid": scenario.raids.append(ExpectedRaid(line: number, id: value))
    case "suggestion": scenario.suggestions.append(Set(try reader.mentions(value, number)))
    case "unapplied": scenario.unapplied.formUnion(value.split(separator: " ").map(String.init))
    default:
      guard let incidentClass = IncidentClass(rawValue: word), let colon = value.firstIndex(of: ":"),
        value.hasPrefix("at ")
      else {
        throw reader.error(number, "expected “air|ground|notice at PLACE: mentions”, raid, suggestion or unapplied")
      }
      let place = String(value[..<colon].dropFirst(3))
      _ = try reader.place(place, number)
      scenario.incidents.append(
        ExpectedIncident(
          line: number, incidentClass: incidentClass, place: place,
          members: Set(try reader.mentions(String(value[value.index(after: colon)...]), number))))
    }
  }
}
