internal import TocsinModel
internal import TocsinPublishing

/// The map with the list beside it. Without script it is the list with its filters.
struct MapPage {
  let voice: Voice
  let query: PageQuery
  let found: IncidentPage
  let health: RepositoryHealth
  let assets: AssetVersions

  var html: HTML {
    let layout = Layout(voice: voice, address: query.address(), assets: assets)
    return layout.page(
      title: voice("title"), bodyClass: "map-page",
      head: """
        <script src="\(assets.address("modules/early.js"))"></script>
        <link rel="stylesheet" href="\(assets.address("vendor/maplibre-gl.css"))">
        <script src="\(assets.address("vendor/maplibre-gl.js"))" defer></script>
        <script type="module" src="\(assets.address("modules/app.js"))"></script>

        """,
      header: freshness, main: main)
  }

  private var freshness: HTML {
    guard let newest = health.newestReport else { return .empty }
    return """
      <p class="freshness" id="freshness" data-newest="\(newest.description)">\
      \(voice("fresh.newest", ["time": voice.moment(newest)]))</p>
      """
  }

  private var main: HTML {
    """
    <main class="stage" data-reports="\(health.reports)">
    <div id="map" class="map"></div>
    <p id="map-note" class="map-note" hidden></p>
    <section id="panel" class="panel" aria-label="\(voice("list.label"))">
    <button type="button" id="sheet" class="sheet" aria-expanded="false" aria-controls="panel" hidden>\
    \(voice("list.toggle"))</button>
    \(FilterForm(voice: voice, query: query).html)
    <p id="status" class="status" role="status">\(voice("list.count", count: found.matched))</p>
    <ol id="list" class="list" tabindex="-1">
    \(found.incidents.map { ListItem(incident: $0, voice: voice).html }.joined())</ol>
    \(emptiness)\(more)\(legend)</section>
    <nav id="nights" class="nights" aria-label="\(voice("time.label"))" hidden></nav>
    <aside id="drawer" class="drawer" tabindex="-1" hidden></aside>
    <dialog id="help" class="help" aria-labelledby="help-title"></dialog>
    </main>
    """
  }

  private var emptiness: HTML {
    guard found.incidents.isEmpty else { return .empty }
    let key = query.isFiltered ? "list.empty" : "list.nothing"
    return """
      <div class="empty"><p><strong>\(voice(key))</strong></p><p>\(voice("\(key)Hint"))</p></div>
      """
  }

  private var more: HTML {
    let next = query.offset + found.incidents.count
    guard next < found.matched else { return .empty }
    return "<p class=\"more\"><a href=\"\(query.address(offset: next, voice.language))\">\(voice("list.more"))</a></p>"
  }

  private var legend: HTML {
    let kinds = EventKind.allCases.map { kind -> HTML in
      "<li data-kind=\"\(kind.rawValue)\">\(KindShape(kind).svg)<span>\(voice("kind.\(kind.rawValue)"))</span></li>"
    }
    let signs = ["area", "disc", "bar", "point", "dashed"].map { name -> HTML in
      "<li><span class=\"swatch swatch-\(name)\" aria-hidden=\"true\"></span><span>\(voice("legend.\(name)"))</span></li>"
    }
    return """
      <details class="legend"><summary>\(voice("legend"))</summary><ul>\(kinds.joined())</ul>\
      <ul>\(signs.joined())</ul></details>

      """
  }
}
