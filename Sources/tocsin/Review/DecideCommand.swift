internal import ArgumentParser
internal import TocsinModel
internal import TocsinServer
internal import TocsinStore

/// `tocsin decide`: what a reviewer makes of claims and incidents.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decides on claims and incidents; each decision is kept and can be undone.",
    discussion: """
      A mention is written SOURCE/ID#CLAIM.PLACE, counted from 0, as 'tocsin review' shows it; an incident's id stands for \
      its first mention. What is decided is carried out at once and again on every rebuild (docs/review.md).
      """,
    subcommands: [
      Accept.self, Reject.self, Correct.self, Move.self, Merge.self, Split.self, Retract.self, Note.self, Undo.self,
    ])
}

/// A decision on the command line.
protocol DecisionCommand: AsyncParsableCommand {
  var signing: SigningOptions { get }
  var data: DataFolder { get }

  func action(_ run: DecisionRun) throws -> DecisionAction
}

extension DecisionCommand {
  func run() async throws {
    try await Console.reporting {
      let run = DecisionRun(store: try data.openStore(.readWrite))
      let outcome = try run.make(try action(run), signing.signature())
      let changed = outcome.incidents.isEmpty ? "nothing changed" : outcome.incidents.joined(separator: ", ")
      Console.write(["\(outcome.decision.id)\t\(outcome.decision.action.name)\t\(outcome.state.rawValue)\t\(changed)"])
      if outcome.state == .unapplied {
        throw CommandError(
          subject: "decision \(outcome.decision.id)",
          problem: "is kept, but what it names lies in two regions or is of two classes",
          remedy: "move a place first, or undo it")
      }
    }
  }
}

extension DecideCommand {
  struct Accept: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "The incident is as fusion has it.")

    @Argument(help: "An incident's id, or a mention in it.") var incident: String
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .accept(try run.mention(incident)) }
  }

  struct Reject: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "The claim does not stand: its report does not say this, or it is none of ours.")

    @Argument(help: "A mention.") var mention: String
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .reject(try run.mention(mention)) }
  }

  struct Correct: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "A field of the claim reads otherwise.", discussion: CorrectionText.help)

    @Argument(help: "A mention.") var mention: String
    @Argument(help: "The field and what it is, as in killed=2.", transform: CorrectionText.correction)
    var correction: Correction
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .correct(try run.mention(mention), correction) }
  }

  struct Move: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "The mention speaks of another place.")

    @Argument(help: "A mention.") var mention: String
    @Option(help: "The place: a name, or a key of the gazetteer as 'tocsin place' shows it.") var to: String
    @Option(help: "The area that the name is meant in, as \"Rostov Oblast, RU\".") var home: String?
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction {
      let mention = try run.mention(mention)
      return .move(mention, to: try ChosenPlace(named: to, home: home).place(for: mention, in: run.store))
    }
  }

  struct Merge: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "These incidents are one.")

    @Argument(help: "Two or more incidents, or mentions in them.") var incidents: [String]
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func validate() throws {
      guard incidents.count >= 2 else { throw ValidationError("name two incidents or more.") }
    }

    func action(_ run: DecisionRun) throws -> DecisionAction { .merge(try incidents.map(run.mention)) }
  }

  struct Split: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "These mentions stand together, apart from all others.")

    @Argument(help: "Mentions.") var mentions: [String]
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .split(try mentions.map(run.mention)) }
  }

  struct Retract: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "The publisher takes its report back.")

    @Argument(help: "The report's key, SOURCE/ID.") var report: String
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .retract(report: report) }
  }

  struct Note: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "Writes a note on an incident.")

    @Argument(help: "An incident's id, or a mention in it.") var incident: String
    @Argument(help: "The note.") var text: String
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .note(try run.mention(incident), text: text) }
  }

  struct Undo: DecisionCommand {
    static let configuration = CommandConfiguration(abstract: "As if a decision had not been made.")

    @Argument(help: "The decision's id.") var decision: String
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func action(_ run: DecisionRun) throws -> DecisionAction { .undo(decision) }
  }
}
