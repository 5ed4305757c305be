internal import TocsinModel
internal import TocsinPublishing

/// The filters as a form that works without script.
struct FilterForm {
  let voice: Voice
  let query: PageQuery

  var html: HTML {
    """
    <form id="filters" class="filters" method="get" action="/" aria-label="\(voice("filter.label"))">
    <input type="hidden" name="lang" value="\(voice.language.rawValue)">
    <label class="wide search" hidden><span>\(voice("search"))</span>\
    <input type="search" name="q" id="search" placeholder="\(voice("search.hint"))" maxlength="100" \
    autocomplete="off"></label>
    <label class="wide"><span>\(voice("filter.kind"))</span><select name="kind" id="kind">\(kinds)</select></label>
    <label><span>\(voice("filter.from"))</span>\
    <input type="date" name="from" id="from" value="\(query.text("from").prefix(10))"></label>
    <label><span>\(voice("filter.to"))</span>\
    <input type="date" name="to" id="to" value="\(query.text("to").prefix(10))"></label>
    <p class="buttons"><button type="submit" id="apply">\(voice("filter.apply"))</button> \
    <a class="clear" id="clear" href="/?lang=\(voice.language.rawValue)">\(voice("filter.clear"))</a></p>
    </form>
    """
  }

  private var kinds: HTML {
    let chosen = query.incidents.kinds
    let options = EventKind.allCases.map { kind -> HTML in
      let mark: HTML = chosen.contains(kind) ? " selected" : ""
      return "<option value=\"\(kind.rawValue)\"\(mark)>\(voice("kind.\(kind.rawValue)"))</option>"
    }
    return "<option value=\"\">\(voice("filter.allKinds"))</option>\(options.joined())"
  }
}
