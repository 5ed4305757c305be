import Testing
import TocsinModel
import TocsinResponse

@Suite("Shelters")
struct ShelterTests {
  private func opened(capacity: Int? = 50) throws -> Shelter {
    var shelter = Shelter(id: "s", incident: "i", place: .sample("School 5, Volgograd", level: .site))
    try shelter.open(capacity: capacity, by: .at(0))
    return shelter
  }

  @Test("people who register and leave are counted")
  func counts() throws {
    var shelter = try opened()
    try shelter.register(people: 30, by: .at(1))
    try shelter.leave(people: 10, by: .at(2))
    #expect(shelter.registered == 20)
    #expect(shelter.free == 30)
    #expect(shelter.isOpen)
  }

  @Test("it cannot be overfilled, whoever registers in whatever steps", arguments: [1, 7, 25, 50])
  func refusesMore(step: Int) throws {
    var shelter = try opened()
    while let free = shelter.free, free >= step { try shelter.register(people: step, by: .at(1)) }
    let free = try #require(shelter.free)
    #expect(throws: ResponseError.full(shelter: "s", free: free)) { try shelter.register(people: free + 1, by: .at(1)) }
    #expect(shelter.registered <= 50)
  }

  @Test("where no capacity is known anyone may register, and how many are free is not known either")
  func takesUnknownCapacity() throws {
    var shelter = try opened(capacity: nil)
    try shelter.register(people: 1_000, by: .at(1))
    #expect(shelter.free == nil)
  }

  @Test("more cannot leave than came, nor can it close over people's heads")
  func refusesImpossible() throws {
    var shelter = try opened()
    try shelter.register(people: 3, by: .at(1))
    #expect(throws: ResponseError.tooFew(shelter: "s", registered: 3)) { try shelter.leave(people: 4, by: .at(2)) }
    #expect(throws: ResponseError.tooFew(shelter: "s", registered: 3)) { try shelter.close(by: .at(2)) }
    #expect(throws: ResponseError.tooFew(shelter: "s", registered: 3)) { try shelter.open(capacity: 2, by: .at(2)) }
    try shelter.leave(people: 3, by: .at(3))
    try shelter.close(by: .at(4))
    #expect(throws: ResponseError.closed(shelter: "s")) { try shelter.register(people: 1, by: .at(5)) }
  }

  @Test("a number of people is positive", arguments: [0, -1])
  func refusesNothing(people: Int) throws {
    var shelter = try opened()
    #expect(throws: ResponseError.notPositive(shelter: "s")) { try shelter.register(people: people, by: .at(1)) }
    #expect(throws: ResponseError.notPositive(shelter: "s")) { try shelter.leave(people: people, by: .at(1)) }
  }

  @Test("a claim that a shelter opened is a candidate once, one that it closed is none")
  func findsCandidates() {
    let school = Place.sample("School 5, Volgograd", level: .site)
    let claims = [
      Claim(kind: .shelter, phase: .start, places: [school]), Claim(kind: .shelter, phase: .end, places: [school]),
      Claim(kind: .debris, places: [school]),
    ]
    let members = [("gov/1", 0), ("gov/1", 1), ("gov/1", 2), ("gov/2", 0), ("gov/9", 0)]
    let incident = Incident(
      id: "i", incidentClass: .ground, kind: .debris,
      members: members.map { Mention(report: $0.0, claim: $0.1, place: 0) }, place: school, time: nil, origins: 1)
    let shelters = ShelterCandidates().shelters(in: incident, claims: ["gov/1": claims, "gov/2": claims])
    #expect(shelters.map(\.place) == [school])
    #expect(shelters.first?.isOpen == false)
  }
}
