/// What a claim says happened. Source: docs/guide.md, "Kinds".
public enum EventKind: String, Codable, Sendable, CaseIterable {
  case attack, sighting, alert, interception, debris, strike, explosion, restriction, evacuation, shelter

  /// Whether events of this kind have a start and an end.
  public var hasPhase: Bool { self == .alert || self == .restriction || self == .shelter }
}

/// The start or the end of an alert, a restriction or a shelter.
public enum Phase: String, Codable, Sendable, CaseIterable { case start, end }

/// The class of what came through the air, or over the sea. Source: docs/guide.md, "An event".
public enum Threat: String, Codable, Sendable, CaseIterable {
  case uav, missile, bomb, artillery, usv, mixed, unknown
}

/// What was damaged. `none` stands alone and only where the text says that nothing was.
public enum Damage: String, Codable, Sendable, CaseIterable {
  case residential, vehicle, energy, fuel, industrial, transport, utilities, `public`, commercial, agricultural,
    military, other, none
}

/// Who came, or what was done, after the event.
public enum Response: String, Codable, Sendable, CaseIterable {
  case emergencyServices = "emergency_services"
  case fireService = "fire_service"
  case medics, eod, police
  case utilitiesCrews = "utilities_crews"
  case commission, evacuation, aid
}

/// The office that a claim is attributed to.
public enum SourceRole: String, Codable, Sendable, CaseIterable {
  case governor, mayor
  case districtHead = "district_head"
  case ministryOfDefence = "ministry_of_defence"
  case airForce = "air_force"
  case generalStaff = "general_staff"
  case operationalHeadquarters = "operational_hq"
  case emergencyMinistry = "emergency_ministry"
  case militaryAdministration = "military_administration"
  case aviationAuthority = "aviation_authority"
  case prosecutor, police, media, witnesses, other
}

/// How exactly a place is known, from the coarsest to the finest; `water` and `site` stand beside the ladder.
public enum PlaceLevel: String, Codable, Sendable, CaseIterable {
  case country, region, district, settlement
  case cityDistrict = "city_district"
  case street, site, water
}

/// The languages that reports are read in.
public enum Language: String, Codable, Sendable, CaseIterable {
  case russian = "ru"
  case ukrainian = "uk"
  case english = "en"
}
