/// Where a happening belongs. Source: docs/fusion.md.
public enum IncidentClass: String, Codable, Sendable, CaseIterable { case air, ground, notice }
