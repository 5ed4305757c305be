import Testing
import TocsinFusion
import TocsinModel

@Suite("Notices")
struct NoticeTests {
  private func alert(_ phase: Phase, _ place: Place = .town) -> Claim {
    Claim(kind: .alert, phase: phase, places: [place])
  }

  @Test("an alert and its all-clear are one, from the one's publication to the other's")
  func joinsStartAndEnd() {
    var night = Night()
    night.report(1, alert(.start))
    night.report(1.2, alert(.start))
    night.report(3, alert(.end))
    night.report(3.1, alert(.end))
    #expect(night.groups == [["1.0.0", "2.0.0", "3.0.0", "4.0.0"]])
    #expect(night.incidents.first?.time?.start == .hour(1))
    #expect(night.incidents.first?.isOpen == false)
  }

  @Test("an alert that is renewed after its all-clear is a new one")
  func separatesRenewed() {
    var night = Night()
    for (hour, phase) in [(1.0, Phase.start), (2, .end), (3, .start)] { night.report(hour, alert(phase)) }
    #expect(night.groups == [["1.0.0", "2.0.0"], ["3.0.0"]])
    #expect(night.incidents.map(\.isOpen).filter(\.self).count == 1)
  }

  @Test("several areas are several, and the end of a part closes the part only")
  func separatesAreas() {
    var night = Night()
    night.report(1, alert(.start, .region), alert(.start, .town))
    night.report(2, alert(.end, .town))
    #expect(night.groups == [["1.0.0"], ["1.1.0", "2.0.0"]])
  }

  @Test("an airport's closing and its opening in the morning are one, apart from an alert there")
  func joinsRestriction() {
    var night = Night()
    night.report(-2, Claim(kind: .restriction, phase: .start, places: [.airport]), alert(.start, .airport))
    night.report(8, Claim(kind: .restriction, phase: .end, places: [.airport]))
    #expect(night.groups == [["1.0.0", "2.0.0"], ["1.1.0"]])
  }

  @Test("a morning account of the night's closure joins it, whether it tells its hours or start and end together")
  func joinsAccounts() {
    var night = Night()
    func restriction(_ phase: Phase, _ time: TimeSpan? = nil) -> Claim {
      Claim(kind: .restriction, phase: phase, places: [.airport], time: time)
    }
    night.report(-1, restriction(.start))
    night.report(6, restriction(.end))
    night.report(8, restriction(.start, .night), restriction(.end, .night))
    night.report(10, restriction(.start), restriction(.end))
    night.report(12, restriction(.start))
    #expect(night.groups == [["1.0.0", "2.0.0", "3.0.0", "3.1.0", "4.0.0", "4.1.0"], ["5.0.0"]])
  }
}
