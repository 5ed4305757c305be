internal import TocsinModel

/// What a row of the lexicon means to a rule. The file gives the dimension, the `meaning` column the rest.
enum Sense: Sendable, Equatable {
  case threat(Threat, model: String?, number: GrammaticalNumber)
  case outcome(Outcome)
  case damaged(Damage)
  /// A part that any building has («крыша», "windows"): a dwelling's where no other building is named beside it.
  case damagedPart
  /// A word that says that something was harmed («повреждён», "burned down").
  case harm
  case casualty(CasualtyWord)
  case fire(Bool)
  case response(Response)
  case role(SourceRole)
  /// A word by which a claim is handed on («сообщил», "said", «по данным»).
  case speech
  case time(TimeWord)
  /// A clock hour in a word («восьмій», «пів на восьму»), in seconds after midnight.
  case hour(Int)
  case number(NumberWord)
  case discourse(Discourse)
  case anaphor(Anaphor)
  /// Words that name a place by its adjective or its people ("Polish airspace", «харків'яни»), by its key in the gazetteer.
  case place(String)
  /// A unit of measure or age: a number before it counts no things («лет», "km").
  case unit
  case junction(Junction)
}

enum GrammaticalNumber: String, Sendable { case one, many, any }

/// What a predicate says happened, and how firmly.
struct Outcome: Sendable, Equatable {
  enum Grade: String, Sendable {
    /// A predicate that makes a claim by itself («сбит», "hit").
    case verb
    /// A noun that makes a claim only where the clause has a place of its own («атака», "strike").
    case noun
    /// A fall: debris, unless the clause says that it hit something.
    case fall
    /// A word that is an outcome only beside a threat («ушёл», «курсом», "flew").
    case motion
  }

  let kind: EventKind
  let phase: Phase?
  let grade: Grade
}

enum CasualtyWord: String, Sendable {
  case killed, injured
  /// «Пострадавших нет»: nobody killed and nobody injured.
  case noneHurt = "none"
  /// «Жертв нет»: nobody killed.
  case noneKilled = "none_killed"
  case noneInjured = "none_injured"
  /// «Нет данных о пострадавших»: nothing known.
  case unknown
  /// A person, who counts where the clause says that he was killed or injured («мужчина», "woman").
  case person
  /// People by number («двое», «трое»).
  case part
}

enum TimeWord: String, Sendable {
  case night
  case earlyHours = "early_hours"
  case morning, daytime, noon, evening, dawn
  case pastDay = "past_day"
  case pastWeek = "past_week"
  case today, yesterday
  case dayBefore = "day_before"
  case twoDaysBefore = "two_days_before"
  case nightOf = "night_of"
  case sameNight = "same"
  case about, since, until, between
  case now
  case january, february, march, april, may, june, july, august, september, october, november, december
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case am, pm, hours
  case ago
}

enum NumberWord: Sendable, Equatable {
  case exact(Int)
  /// A multiplier or a heap of its own: «десятки», "dozens" is at least so many.
  case atLeast(Int)
  /// «более», "over": more than the number that follows.
  case moreThan
  /// «не менее», "at least".
  case noFewerThan
  /// «около», "about": the number itself.
  case about
  /// «дважды», "three times": blows, not things.
  case times(Int)
  case timesUnit
  /// «второй», "the other": one more of what was counted before, where a predicate follows.
  case another
}

/// How a sentence is meant, where it is not a plain report.
enum Discourse: String, Sendable {
  /// Commentary: it weighs and explains, and makes no claim of its own.
  case commentary
  /// What may come, is feared, planned or advised.
  case hypothesis
  /// Drills, trials, exhibitions, courts, procurement.
  case unrelated
  /// The same for its whole paragraph: a drill, a match, the weather.
  case topic
  /// Fog, frost, a breakdown: closes and darkens as an attack does; a report that names no threat is about it.
  case nature
  /// Flights, planes, runways: a town named beside them stands for its airport.
  case aviation
  /// It is said not to have happened.
  case denial
  case negation
  /// Where the threat came from, or whom the statement addresses: what follows is no place of the event.
  case origin
  case addressee
  /// Where people are taken: «увезли в», "flown to"; the place that follows is not where it happened either.
  case destination
  /// What was said before, on which the text now builds.
  case background
  /// «сняли», "lifted": an alert or a restriction in its clause, or told just before, ended.
  case lift
  /// «ПВО», «Минобороны», "air defence": whoever stops threats, and counts them.
  case defence
  /// «ненадолго», "for an hour": an alert or a restriction in its clause has ended as well.
  case brief
  /// «недалеко от», "close to": the place after it tells where another one lies.
  case near
  /// «из них», "among them": the number that follows is a part of the last one.
  case part
  /// «всего», "in total": the number sums up what stands around it.
  case total
}

/// A common noun that stands for a place named before.
enum Anaphor: String, Sendable {
  case region, district, city, village, country, there
  /// «обидва міста», "both districts": the two of them that were named last.
  case bothCities = "both_cities"
  case bothDistricts = "both_districts"
  case bothRegions = "both_regions"
  /// «обласний центр», «райцентр»: the seat of the unit that was named last.
  case regionSeat = "region_seat"
  case districtSeat = "district_seat"
}

/// A word that parts or joins clauses.
enum Junction: String, Sendable {
  case and, but
  /// A relative or temporal clause («который», "where").
  case which
  case that
  /// «ещё», "another": what follows is counted anew.
  case more
}
