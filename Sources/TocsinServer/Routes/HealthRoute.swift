internal import Hummingbird
internal import TocsinModel

/// `/healthz`: whether the store can be read, how much is in it and how old the newest of it is.
struct HealthRoute<Repository: IncidentRepository>: Sendable {
  let repository: Repository
  let now: @Sendable () -> Timestamp

  struct Answer: Encodable {
    let status: String
    let reports: Int
    let newestReport: Timestamp?
    let newestReportAgeSeconds: Int64?
    let lastReceived: Timestamp?
    let lastReceivedAgeSeconds: Int64?

    private enum CodingKeys: String, CodingKey {
      case status, reports
      case newestReport = "newest_report"
      case lastReceived = "last_received"
      case lastReceivedAgeSeconds = "last_received_age_seconds"
      case newestReportAgeSeconds = "newest_report_age_seconds"
    }

    init(_ health: RepositoryHealth, now: Timestamp) {
      status = "ok"
      reports = health.reports
      newestReport = health.newestReport
      lastReceived = health.lastReceived
      newestReportAgeSeconds = health.newestReport.map { now.secondsSinceEpoch - $0.secondsSinceEpoch }
      lastReceivedAgeSeconds = health.lastReceived.map { now.secondsSinceEpoch - $0.secondsSinceEpoch }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(status, forKey: .status)
      try container.encode(reports, forKey: .reports)
      try container.encode(newestReport, forKey: .newestReport)
      try container.encode(newestReportAgeSeconds, forKey: .newestReportAgeSeconds)
      try container.encode(lastReceived, forKey: .lastReceived)
      try container.encode(lastReceivedAgeSeconds, forKey: .lastReceivedAgeSeconds)
    }
  }

  func add(to router: Router<some RequestContext>) {
    router.get("/healthz") { request, _ in
      var reply = try Reply.json(Answer(try await self.repository.health(), now: self.now()))
      reply.keeping = .never
      return reply.response(to: request)
    }
  }
}
