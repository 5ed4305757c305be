/// What a claim's `Codable` form says, its keys in alphabetical order: what `JSONEncoder` gives with sorted keys and slashes as
/// they are.
extension Claim {
  /// - Parameter withDoubts: whether its doubts are written, where it has any; the contract of `tocsin extract` has none.
  public func write(to json: inout JSONText, withDoubts: Bool = false) {
    json.object { json in
      json.key("count")
      if let count { count.write(to: &json) } else { json.null() }
      json.key("damage")
      json.array { for thing in damage { $0.value(thing.rawValue) } }
      if isDenied {
        json.member("denied", true)
      }
      if withDoubts, !doubts.isEmpty {
        json.key("doubts")
        json.array { for doubt in doubts { doubt.write(to: &$0) } }
      }
      json.member("fire", fire)
      json.member("injured", injured)
      json.member("killed", killed)
      json.member("kind", kind.rawValue)
      json.member("model", model)
      json.member("phase", phase?.rawValue)
      json.key("places")
      json.array { for place in places { place.write(to: &$0) } }
      json.key("quotes")
      json.object { json in
        for (field, quotes) in quotes.sorted(by: { $0.key < $1.key }) {
          json.key(field)
          json.array { for quote in quotes { quote.write(to: &$0) } }
        }
      }
      json.key("response")
      json.array { for deed in response { $0.value(deed.rawValue) } }
      if !rules.isEmpty {
        json.key("rules")
        json.array { for rule in rules { rule.write(to: &$0) } }
      }
      json.key("source")
      if let source { source.write(to: &json) } else { json.null() }
      json.member("threat", threat.rawValue)
      json.key("time")
      if let time { time.write(to: &json) } else { json.null() }
    }
  }
}

extension Place {
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("country", country)
      if let gazetteerID {
        json.member("id", gazetteerID)
      }
      json.key("lat")
      json.value(coordinate.latitude)
      json.member("level", level.rawValue)
      json.key("lon")
      json.value(coordinate.longitude)
      json.member("name", name)
      json.member("native", native)
      json.member("radius_m", radiusMetres)
      json.member("region", region)
      json.member("said", said)
    }
  }
}

extension Count {
  fileprivate func write(to json: inout JSONText) {
    json.array {
      $0.value(minimum)
      $0.value(maximum)
    }
  }
}

extension TimeSpan {
  func write(to json: inout JSONText) {
    json.array {
      $0.value(start.description)
      $0.value(end.description)
    }
  }
}

extension Quote {
  fileprivate func write(to json: inout JSONText) {
    json.array {
      $0.value(start)
      $0.value(end)
    }
  }
}

extension Attribution {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.member("name", name)
      $0.member("role", role.rawValue)
    }
  }
}

extension Doubt {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      switch cause {
      case .misspelt(let said):
        json.member("cause", "misspelt")
        json.member("field", field)
        json.member("place", place)
        json.member("said", said)
      case .ambiguous(let name, let id):
        json.member("cause", "ambiguous")
        json.member("field", field)
        json.member("id", id)
        json.member("name", name)
        json.member("place", place)
      }
    }
  }
}

extension FiredRule {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.member("field", field)
      $0.member("name", name)
      if let quote {
        $0.key("quote")
        quote.write(to: &$0)
      }
    }
  }
}
