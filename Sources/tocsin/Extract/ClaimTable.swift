internal import TocsinExtraction
internal import TocsinModel

/// The claims of one report as lines for people.
enum ClaimTable {
  static func text(_ label: String, _ extraction: Extraction) -> String {
    let heading = "\(label) (\(extraction.language.rawValue))\n"
    guard !extraction.claims.isEmpty else { return heading + "  no claim of an aerial incident\n\n" }
    return heading + extraction.claims.map(row).joined() + "\n"
  }

  private static func row(_ claim: Claim) -> String {
    let head = [claim.kind.rawValue, claim.phase?.rawValue, claim.threat.rawValue, claim.model].compactMap { $0 }
    var lines = ["  " + head.joined(separator: " ") + claim.places.map { "\n    at      " + place($0) }.joined()]
    lines += facts(claim).map { "    " + $0.0.padding(8) + $0.1 }
    lines += claim.rules.map { "    rule    \($0.field): \($0.name)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func place(_ place: Place) -> String {
    let words = place.said.isEmpty ? "" : " «\(place.said)»"
    return
      "\(place.name), \(place.region ?? place.country ?? "–") (\(place.level.rawValue), ±\(place.radiusMetres) m)\(words)"
  }

  private static func facts(_ claim: Claim) -> [(String, String)] {
    var facts: [(String, String)] = []
    if let count = claim.count { facts.append(("count", range(count))) }
    if let time = claim.time { facts.append(("time", "\(time.start) … \(time.end)")) }
    if let killed = claim.killed { facts.append(("killed", String(killed))) }
    if let injured = claim.injured { facts.append(("injured", String(injured))) }
    if !claim.damage.isEmpty { facts.append(("damage", claim.damage.map(\.rawValue).joined(separator: ", "))) }
    if let fire = claim.fire { facts.append(("fire", fire ? "yes" : "no")) }
    if !claim.response.isEmpty { facts.append(("response", claim.response.map(\.rawValue).joined(separator: ", "))) }
    if let source = claim.source {
      facts.append(("source", [source.role.rawValue, source.name].compactMap { $0 }.joined(separator: " ")))
    }
    if claim.isDenied { facts.append(("denied", "yes")) }
    return facts
  }

  private static func range(_ count: Count) -> String {
    guard let maximum = count.maximum else { return "\(count.minimum) or more" }
    return count.isExact ? "\(maximum)" : "\(count.minimum) to \(maximum)"
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
