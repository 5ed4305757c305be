internal import TocsinModel

extension IncidentQuery {
  /// The parameters that a query may have.
  static let parameterNames: Set<String> = ["bbox", "from", "to", "kind", "limit", "offset", "lang"]

  /// Reads `bbox`, `from`, `to`, `kind`, `limit` and `offset`. Throws a problem that says what is wrong.
  init(_ parameters: QueryParameters) throws(Problem) {
    let parameters = try parameters.only(Self.parameterNames)
    self.init(
      box: try Self.box(parameters), from: try Self.time("from", parameters), to: try Self.time("to", parameters),
      kinds: try parameters.words("kind"), limit: try parameters.limit(default: 200),
      offset: try parameters.number("offset", in: Self.offsets) ?? 0)
    if let from, let to, from > to {
      throw .badParameter("from", "is later than to", remedy: "exchange the two")
    }
  }

  private static func box(_ parameters: QueryParameters) throws(Problem) -> BoundingBox? {
    guard let text = try parameters.single("bbox") else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
    guard numbers.count == 4, text.count(where: { $0 == "," }) == 3, numbers.allSatisfy(\.isFinite),
      let box = BoundingBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    else {
      throw .badParameter(
        "bbox", "is not a rectangle on the globe",
        remedy: "write minLon,minLat,maxLon,maxLat in decimal degrees, as in bbox=30,45,45,55")
    }
    return box
  }

  private static func time(_ name: String, _ parameters: QueryParameters) throws(Problem) -> Timestamp? {
    guard let text = try parameters.single(name) else { return nil }
    if let time = Timestamp(parameter: text) { return time }
    // What a date field of a form sends: a day, by UTC.
    if let day = Timestamp(text + (name == "from" ? "T00:00:00Z" : "T23:59:59Z")) { return day }
    throw .badParameter(
      name, "is not an RFC 3339 time", remedy: "write it as in \(name)=2025-12-08T00:00:00Z or \(name)=2025-12-08")
  }
}
