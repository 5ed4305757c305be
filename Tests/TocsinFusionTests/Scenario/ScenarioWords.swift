import TocsinModel

/// Reads the parts of a scenario's lines.
struct ScenarioWords {
  let file: String
  let places: [String: Place]

  func error(_ line: Int, _ problem: String) -> ScenarioError {
    ScenarioError(file: file, line: line, problem: problem)
  }

  /// The first word, and the rest.
  static func head(_ text: some StringProtocol) -> (word: String, rest: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    return (parts.first.map { String($0) } ?? "", parts.count > 1 ? String(parts[1]) : "")
  }

  /// "8 06:30": a day of December 2025 and a time at +03:00; hours may exceed 24.
  func time(_ text: some StringProtocol, _ line: Int) throws(ScenarioError) -> Timestamp {
    let parts = text.split { $0 == " " || $0 == ":" }.compactMap { Int64($0) }
    guard parts.count == 3 else { throw error(line, "no time in “\(text)”; write the day and the hour: 8 06:30") }
    return Timestamp.hour(Double((parts[0] - 8) * 24 + parts[1]) + Double(parts[2]) / 60)
  }

  /// "7 20:00..8 08:00".
  func span(_ text: String, _ line: Int) throws(ScenarioError) -> TimeSpan {
    let ends = text.split(separator: "..")
    guard ends.count == 2 else { throw error(line, "no span in “\(text)”; write two times with .. between") }
    return TimeSpan(try time(ends[0], line), try time(ends[1], line))
  }

  func place(_ name: String, _ line: Int) throws(ScenarioError) -> Place {
    guard let place = places[name] else { throw error(line, "no place “\(name)” in places.tsv; add its row") }
    return place
  }

  /// "a.0 b.1.0": report, claim and, where it is not the first, place.
  func mentions(_ text: String, _ line: Int) throws(ScenarioError) -> [Mention] {
    try text.split(separator: " ").map { word throws(ScenarioError) in
      let parts = word.split(separator: ".")
      guard parts.count >= 2, let claim = Int(parts[1]), let place = Int(parts.count > 2 ? parts[2] : "0") else {
        throw error(line, "no mention in “\(word)”; write report.claim: a.0")
      }
      return Mention(report: String(parts[0]), claim: claim, place: place)
    }
  }

  /// "a 8 06:30 | Publisher | Home | forwards Other".
  func report(_ text: String, _ line: Int) throws(ScenarioError) -> ExtractedReport {
    let parts = text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count >= 2 else { throw error(line, "no publisher; write “report ID DAY HH:MM | publisher | home”") }
    let (id, when) = Self.head(parts[0])
    let time = try time(when, line)
    let home = parts.count > 2 && parts[2] != "-" ? parts[2] : nil
    let forwarded = parts.count > 3 ? Self.head(parts[3]).rest : nil
    return ExtractedReport(
      report: Report(
        externalID: id, source: "", published: time, received: time, publisher: parts[1], home: home, language: nil,
        text: "", sha256: "", forwardedFrom: forwarded),
      claims: [])
  }

  /// "d1 8 09:00 Duty officer: merge a.0 b.0".
  func decision(_ text: String, _ line: Int) throws(ScenarioError) -> Decision {
    let words = text.split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count == 4, let colon = words[3].firstIndex(of: ":") else {
      throw error(line, "no decision; write “decide ID DAY HH:MM AUTHOR: action”")
    }
    let (action, rest) = Self.head(words[3][words[3].index(after: colon)...])
    return Decision(
      id: words[0], author: String(words[3][..<colon]), made: try time(words[1] + " " + words[2], line),
      action: try decisionAction(action, rest, line))
  }

  private func decisionAction(_ name: String, _ rest: String, _ line: Int) throws(ScenarioError) -> DecisionAction {
    switch name {
    case "merge": return .merge(try mentions(rest, line))
    case "split": return .split(try mentions(rest, line))
    case "undo": return .undo(rest)
    case "retract": return .retract(report: rest)
    default: break
    }
    let (word, value) = Self.head(rest)
    guard let mention = try mentions(word, line).first else { throw error(line, "“\(name)” names no mention") }
    switch name {
    case "reject": return .reject(mention)
    case "accept": return .accept(mention)
    case "note": return .note(mention, text: value)
    case "move": return .move(mention, to: try place(value, line))
    case "correct": return .correct(mention, try correction(value, line))
    default: throw error(line, "no action “\(name)”")
    }
  }

  private func correction(_ text: String, _ line: Int) throws(ScenarioError) -> Correction {
    let (name, value) = Self.head(text)
    switch name {
    case "killed": return .killed(Int(value))
    case "injured": return .injured(Int(value))
    case "count": return .count(try count(value, line))
    case "denied": return .denied(value == "yes")
    default: throw error(line, "no correction of “\(name)”; write killed, injured, count or denied")
    }
  }

  /// "3", "2+" or "3-5".
  func count(_ text: String, _ line: Int) throws(ScenarioError) -> Count {
    let ends = text.split(separator: "-").map { Int($0.filter(\.isNumber)) }
    guard let low = ends.first ?? nil else { throw error(line, "no count in “\(text)”; write 3, 2+ or 3-5") }
    return Count(low, text.hasSuffix("+") ? nil : ends.last ?? low)
  }
}
