internal import ArgumentParser
internal import TocsinModel

/// A correction as it is written on a command line: `killed=2`, `count=3..5`, `fire=unknown`.
enum CorrectionText {
  static let help = """
    Fields: kind, threat, count (7, 3..5, or 3.. for at least three), killed, injured, damage (a list with commas), fire \
    (true, false), time (START/END as 2025-12-08T00:00:00+03:00), source (a role, or role:name), denied (true, false). \
    What the text leaves open is unknown.
    """

  static func correction(_ text: String) throws -> Correction {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw ValidationError("'\(text)' is no correction; write it as killed=2.") }
    let (field, value) = (parts[0], parts[1])
    switch field {
    case "kind": return .kind(try WordArgument.read(value))
    case "threat": return .threat(try WordArgument.read(value))
    case "count": return .count(try open(value) { try count($0) })
    case "killed": return .killed(try open(value) { try number($0, field) })
    case "injured": return .injured(try open(value) { try number($0, field) })
    case "damage": return .damage(try open(value) { try damage($0) } ?? [])
    case "fire": return .fire(try open(value) { try truth($0, field) })
    case "time": return .time(try open(value) { try span($0) })
    case "source": return .source(try open(value) { try attribution($0) })
    case "denied": return .denied(try truth(value, field))
    default: throw ValidationError("'\(field)' cannot be corrected; see 'tocsin help decide correct'.")
    }
  }

  /// `nil` for what is unknown.
  private static func open<Value>(_ text: String, _ read: (String) throws -> Value) throws -> Value? {
    text == "unknown" ? nil : try read(text)
  }

  private static func number(_ text: String, _ field: String) throws -> Int {
    guard let number = Int(text), number >= 0 else {
      throw ValidationError("'\(text)' is no number for \(field); write it in digits, or unknown.")
    }
    return number
  }

  private static func count(_ text: String) throws -> Count {
    guard let dots = text.firstRange(of: "..") else { return .exactly(try number(text, "count")) }
    let least = try number(String(text[..<dots.lowerBound]), "count")
    let most = text[dots.upperBound...]
    if most.isEmpty { return .atLeast(least) }
    let greatest = try number(String(most), "count")
    guard greatest >= least else {
      throw ValidationError("'\(text)' ends before it begins; write the lower number first.")
    }
    return Count(least, greatest)
  }

  private static func damage(_ text: String) throws -> [Damage] {
    let named: [Damage] = try text.split(separator: ",").map { try WordArgument.read(String($0)) }
    return Damage.allCases.filter(named.contains)
  }

  private static func truth(_ text: String, _ field: String) throws -> Bool {
    guard let truth = Bool(text) else { throw ValidationError("\(field) is true or false, not '\(text)'.") }
    return truth
  }

  private static func span(_ text: String) throws -> TimeSpan {
    let times = text.split(separator: "/").compactMap { Timestamp(String($0)) }
    guard times.count == 2, times[0] <= times[1] else {
      throw ValidationError("'\(text)' is no time; write START/END, each as 2025-12-08T00:00:00+03:00.")
    }
    return TimeSpan(times[0], times[1])
  }

  private static func attribution(_ text: String) throws -> Attribution {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    return Attribution(name: parts.count == 2 ? parts[1] : nil, role: try WordArgument.read(parts.first ?? ""))
  }
}
