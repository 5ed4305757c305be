internal import Hummingbird
internal import TocsinModel

/// What the map page is asked for. Its address may hold more than a query of the programming interface may: the night,
/// the search, the open incident; what is unknown is left alone.
struct PageQuery {
  let incidents: IncidentQuery
  let night: Night?
  private let parameters: QueryParameters

  init(_ parameters: QueryParameters) throws(Problem) {
    self.parameters = parameters
    let known = parameters.keeping(IncidentQuery.parameterNames)
    var query = try IncidentQuery(known)
    var night: Night?
    if let text = try parameters.single("night") {
      guard let read = Night(text) else {
        throw .badParameter("night", "is not a day", remedy: "write it as in night=2025-12-08")
      }
      night = read
      query.from = read.start
      query.to = read.end
      query.limit = IncidentQuery.limits.upperBound
    }
    self.night = night
    incidents = query
  }

  var offset: Int { incidents.offset }
  var isFiltered: Bool { incidents.isFiltered || night != nil }

  /// A parameter as it was sent; empty where it was not.
  func text(_ name: String) -> String { (try? parameters.single(name)) ?? "" }

  /// The address of the same list, without its language, or of another page of it.
  func address(offset: Int? = nil, _ language: Language? = nil) -> String {
    var pairs = parameters.keeping(["kind", "from", "to", "bbox", "night", "limit", "q"]).pairs
    if let offset { pairs.append(("offset", String(offset))) }
    if let language { pairs.append(("lang", language.rawValue)) }
    return QueryParameters.address("/", pairs)
  }
}
