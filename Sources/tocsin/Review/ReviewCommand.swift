internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin review`: what a reviewer should look at.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Lists what a reviewer should look at, the most needed first.",
    discussion: """
      Kinds: lowered (an edit made less of an incident), contradiction (independent accounts differ), join (incidents that \
      may be one), doubt (places read of misspelt names, or hardly preferred to others). Decide with 'tocsin decide'.
      """)

  @Option(help: "Only this kind; may be repeated.", transform: WordArgument.read)
  var kind: [ReviewKind] = []

  @Option(help: "How many to skip.")
  var offset = 0

  @OptionGroup var list: ListOptions
  @OptionGroup var data: DataFolder

  func validate() throws {
    guard offset >= 0 else { throw ValidationError("--offset \(offset): give 0 or more.") }
  }

  func run() async throws {
    try await Console.reporting {
      let kinds = kind.isEmpty ? Set(ReviewKind.allCases) : Set(kind)
      let page = try data.openStore(.readOnly).reviewQueue(kinds: kinds, limit: list.limit, offset: offset)
      Console.write(try list.format.lines(page.items, text: ReviewText.line))
      let counts = ReviewKind.allCases.compactMap { kind in page.counts[kind].map { "\($0) \(kind.rawValue)" } }
      StandardError.print(counts.joined(separator: ", "))
    }
  }
}

/// Items of the queue as lines for people.
enum ReviewText {
  /// One line: kind, incidents, why.
  static func line(_ item: ReviewItem) -> String {
    let incidents = item.incidents.map { "\($0.incident.id) (\($0.incident.place.name))" }
    return [item.kind.rawValue, incidents.isEmpty ? "-" : incidents.joined(separator: ", "), why(item)]
      .joined(separator: "\t")
  }

  private static func why(_ item: ReviewItem) -> String {
    switch item.matter {
    case .lowered(let change): ChangeText.line(change)
    case .contradiction:
      item.incidents.flatMap(\.incident.contradictions).map { contradiction in
        contradiction.field + " " + contradiction.versions.map(\.value).joined(separator: " or ")
      }.joined(separator: "; ")
    case .join(let suggestion):
      "score \(suggestion.score): " + suggestion.reasons.map { "\($0.name) \($0.weight)" }.joined(separator: ", ")
    case .doubt(let doubtful): doubtful.claim.doubts.map { why($0, doubtful) }.joined(separator: "; ")
    }
  }

  private static func why(_ doubt: Doubt, _ doubtful: DoubtfulClaim) -> String {
    let mention = Mention(report: doubtful.report, claim: doubtful.ordinal, place: doubt.place).label
    let places = doubtful.claim.places
    let place = places.indices.contains(doubt.place) ? places[doubt.place] : nil
    let region = place?.region == place?.name ? nil : place?.region
    let chosen = [place?.name, region].compactMap(\.self).joined(separator: ", ")
    switch doubt.cause {
    case .misspelt(let said): return "\(mention) \(chosen) was read of “\(said)”"
    case .ambiguous(let name, let id): return "\(mention) \(chosen) may be \(name) (\(id))"
    }
  }
}
