/// What reviewers made of an incident.
public struct IncidentReview: Hashable, Sendable, Codable {
  /// Who accepted it; `nil` while nobody did.
  public var acceptedBy: String?
  /// In the order in which they were written.
  public var notes: [Note]
  /// The ids of the decisions that shaped it, in the order in which they were made.
  public var decisions: [String]

  public struct Note: Hashable, Sendable, Codable {
    public let author: String
    public let made: Timestamp
    public let text: String

    public init(author: String, made: Timestamp, text: String) {
      self.author = author
      self.made = made
      self.text = text
    }
  }

  public init(acceptedBy: String? = nil, notes: [Note] = [], decisions: [String] = []) {
    self.acceptedBy = acceptedBy
    self.notes = notes
    self.decisions = decisions
  }
}
