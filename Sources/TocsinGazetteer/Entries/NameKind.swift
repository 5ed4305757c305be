/// What a name is to its place.
public enum NameKind: UInt8, Sendable, CaseIterable {
  /// A name that stands alone.
  case standard
  /// «Харківщина», «Кубань».
  case colloquial
  /// A name before renaming.
  case old
  /// «СПб», «ЛНР».
  case abbreviation
  /// A spelling made by rule out of another language's, which nobody may write.
  case generated
  /// The name without its level word: «Чертковский» of a district, `Kharkiv` of an oblast. It needs a level word or a list.
  case bare
}

/// What a form is to its name.
public enum Inflection: UInt8, Sendable {
  case nominative
  case oblique
  /// An adjective's plural: «Чертковский и Боковский районы» has none, «Боковские хутора» has.
  case plural
  /// Found by sound and not by letters.
  case sound
}
