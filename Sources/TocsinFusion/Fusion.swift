public import TocsinModel

/// Joins claims to incidents, as docs/fusion.md has it. Pure: the same reports give the same incidents, in any order.
public struct Fusion: Sendable {
  private let offices: OfficeLexicon
  private let thresholds: Thresholds

  /// - Parameters:
  ///   - offices: tells from a publisher's name which office speaks; without it every publisher is an origin of its own.
  ///   - thresholds: how far apart, and how alike.
  public init(offices: OfficeLexicon = OfficeLexicon(), thresholds: Thresholds = Thresholds()) {
    self.offices = offices
    self.thresholds = thresholds
  }

  /// The incidents that the reports speak of, by class, then region, time and id.
  ///
  /// Every mention that is not denied stands in exactly one. Cost: n log n in the number of mentions, and quadratic in
  /// those on the ground of one region in one wave.
  public func incidents(from reports: [ExtractedReport]) -> [Incident] {
    let statements = StatementReader(offices: offices).statements(in: reports)
    let told = statements.filter { !$0.claim.isDenied }
    let waves = WaveSplitter(thresholds: thresholds).split(told.filter { $0.incidentClass != .notice })
    var groups = NoticeGrouping(thresholds: thresholds).groups(told.filter { $0.incidentClass == .notice })
    for wave in waves {
      groups += AirGrouping().groups(wave)
      groups += GroundGrouping(thresholds: thresholds).groups(wave)
    }
    DenialPlacement(thresholds: thresholds).place(statements.filter(\.claim.isDenied), into: &groups)
    let places = RegionPlaces(statements)
    return groups.map { IncidentAssembly(places: places).incident($0) }.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Incident, _ right: Incident) -> Bool {
    func key(_ incident: Incident) -> (Int, String, Int64, String) {
      let rank = IncidentClass.allCases.firstIndex(of: incident.incidentClass) ?? 0
      let place = incident.place.region ?? incident.place.name
      return (rank, place, incident.time?.start.secondsSinceEpoch ?? .max, incident.id)
    }
    return key(left) < key(right)
  }
}
