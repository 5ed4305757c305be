internal import Testing
internal import TocsinModel

@Suite("Decisions that stand")
struct DecisionLogTests {
  private let mention = Mention(report: "gov/1", claim: 0, place: 0)

  private func decision(_ id: String, second: Int64, _ action: DecisionAction? = nil) -> Decision {
    Decision(
      id: id, author: "Ann", made: Timestamp(secondsSinceEpoch: second), reason: "Seen.",
      action: action ?? .accept(mention))
  }

  @Test("an undone decision does not stand, and stands again once its undoing is undone")
  func undoes() {
    let first = decision("d1", second: 1)
    let undoing = decision("d2", second: 2, .undo("d1"))
    #expect(Decision.standing(in: [first]) == [first])
    #expect(Decision.standing(in: [undoing, first]).isEmpty)
    #expect(Decision.undone(in: [undoing]) == ["d1"])
    #expect(Decision.standing(in: [decision("d3", second: 3, .undo("d2")), undoing, first]) == [first])
  }

  @Test("they stand in the order of their times, within a second of their ids")
  func orders() {
    let log = [decision("d3", second: 1), decision("d2", second: 1), decision("d1", second: 2)]
    #expect(Decision.standing(in: log).map(\.id) == ["d2", "d3", "d1"])
  }

  @Test(
    "a mention is read from its label, a place left out being the first",
    arguments: [
      ("gov/1#0.0", Mention(report: "gov/1", claim: 0, place: 0)),
      ("gov/1#2", Mention(report: "gov/1", claim: 2, place: 0)),
      ("gov/a#b#1.3", Mention(report: "gov/a#b", claim: 1, place: 3)), ("gov/1", nil), ("#1", nil), ("gov/1#", nil),
      ("gov/1#-1", nil), ("gov/1#1.", nil), ("gov/1#1.2.3", nil), ("gov/1#x", nil), ("", nil), ("gov/1#٣", nil),
    ])
  func readsLabel(label: String, mention: Mention?) {
    #expect(Mention(label: label) == mention)
  }

  @Test("a mention's label reads as the mention")
  func roundTripsLabel() {
    let mention = Mention(report: "gov/1#2", claim: 3, place: 4)
    #expect(Mention(label: mention.label) == mention)
  }
}
