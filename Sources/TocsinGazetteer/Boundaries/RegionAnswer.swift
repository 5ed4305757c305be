/// The region of a point, and how sure that is.
public struct RegionAnswer: Sendable, Hashable {
  public enum Standing: Sendable, Hashable {
    /// The outline holds the point; its border lies that far off.
    case inside(borderMetres: Double)
    /// No outline holds the point, as at a coast or on an island that the outlines leave out: the nearest one lies that far off.
    case nearest(metres: Double)
  }

  public let region: OutlinedUnit
  public let standing: Standing
  /// ISO 3166-1 alpha-2; `nil` so near to another country that the outlines do not tell on which side the point lies.
  public let country: String?
  /// The other country that may hold the point; `nil` where `country` is stated.
  public let otherCountry: String?

  public var isInside: Bool {
    if case .inside = standing { return true }
    return false
  }
}
