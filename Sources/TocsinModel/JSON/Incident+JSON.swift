/// What an incident's `Codable` form says, its keys in alphabetical order.
extension Incident {
  public func write(to json: inout JSONText) {
    json.object { json in
      json.array("accounts", accounts) { $0.write(to: &$1) }
      json.member("class", incidentClass.rawValue)
      json.array("contradictions", contradictions) { $0.write(to: &$1) }
      json.figure("count", count)
      json.member("credibility", credibility.rawValue)
      json.mentions("denied", denied)
      json.array("evidence", evidence) { $0.write(to: &$1) }
      json.member("id", id)
      json.figure("injured", injured)
      json.array("joins", joins) { $0.write(to: &$1) }
      json.figure("killed", killed)
      json.member("kind", kind.rawValue)
      json.array("links", links) { link, json in
        json.object {
          $0.member("incident", link.incident)
          $0.member("relation", link.relation.rawValue)
        }
      }
      json.mentions("members", members)
      json.member("open", isOpen)
      json.member("origins", origins)
      json.key("place")
      place.write(to: &json)
      json.key("review")
      review.write(to: &json)
      json.key("time")
      if let time { time.write(to: &json) } else { json.null() }
    }
  }
}

extension JSONText {
  fileprivate mutating func array<Element>(
    _ name: String, _ elements: [Element], _ write: (Element, inout JSONText) -> Void
  ) {
    key(name)
    array { for element in elements { write(element, &$0) } }
  }

  fileprivate mutating func mentions(_ name: String, _ mentions: [Mention]) {
    array(name, mentions) { $0.write(to: &$1) }
  }

  fileprivate mutating func figure(_ name: String, _ figure: Figure?) {
    key(name)
    guard let figure else { return null() }
    array {
      $0.value(figure.low)
      $0.value(figure.best)
      $0.value(figure.high)
    }
  }
}

extension Mention {
  fileprivate func write(to json: inout JSONText) {
    json.array {
      $0.value(report)
      $0.value(claim)
      $0.value(place)
    }
  }
}

extension Account {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.mentions("members", members)
      $0.member("name", name)
      $0.member("role", role?.rawValue)
      $0.member("side", side)
      $0.member("stance", stance.rawValue)
    }
  }
}

extension Contradiction {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.member("field", field)
      $0.array("versions", versions) { version, json in
        json.object {
          $0.mentions("members", version.members)
          $0.member("value", version.value)
        }
      }
    }
  }
}

extension FigureEvidence {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.mentions("best", best)
      $0.member("figure", figure.rawValue)
      $0.mentions("high", high)
      $0.mentions("low", low)
    }
  }
}

extension Join {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.key("mention")
      mention.write(to: &$0)
      $0.array("reasons", reasons) { reason, json in
        json.object {
          $0.member("name", reason.name)
          $0.key("weight")
          $0.value(reason.weight)
        }
      }
    }
  }
}

extension IncidentReview {
  fileprivate func write(to json: inout JSONText) {
    json.object {
      $0.member("acceptedBy", acceptedBy)
      $0.key("decisions")
      $0.array { for id in decisions { $0.value(id) } }
      $0.array("notes", notes) { note, json in
        json.object {
          $0.member("author", note.author)
          $0.member("made", note.made.description)
          $0.member("text", note.text)
        }
      }
    }
  }
}
