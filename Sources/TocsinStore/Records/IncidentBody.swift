internal import TocsinModel

/// An incident as the store keeps it; its members have rows of their own beside.
struct IncidentBody: Codable {
  let `class`: IncidentClass
  let kind: EventKind
  let members: [Mention]
  let denied: [Mention]
  let place: Place
  let time: TimeSpan?
  let count: Figure?
  let killed: Figure?
  let injured: Figure?
  let origins: Int
  let open: Bool

  init(_ incident: Incident) {
    `class` = incident.incidentClass
    kind = incident.kind
    members = incident.members
    denied = incident.denied
    place = incident.place
    time = incident.time
    count = incident.count
    killed = incident.killed
    injured = incident.injured
    origins = incident.origins
    open = incident.isOpen
  }

  func incident(id: String) -> Incident {
    Incident(
      id: id, incidentClass: `class`, kind: kind, members: members, denied: denied, place: place, time: time,
      count: count, killed: killed, injured: injured, origins: origins, isOpen: open)
  }
}
