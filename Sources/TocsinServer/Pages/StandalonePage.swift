internal import TocsinModel
internal import TocsinPublishing

/// The page of one incident, at an address that stays.
struct StandalonePage {
  let detail: IncidentDetail
  let voice: Voice
  let assets: AssetVersions

  var html: HTML {
    let id = detail.incident.id
    let layout = Layout(voice: voice, address: IncidentAddress.page(id), assets: assets)
    let back = QueryParameters.address("/", [("lang", voice.language.rawValue), ("incident", id)])
    return layout.page(
      title: "\(Headline(detail.incident, in: voice).line) · Tocsin", bodyClass: "plain-page",
      head: "<link rel=\"alternate\" type=\"application/json\" href=\"\(IncidentAddress.data(id))\">\n",
      main: """
        <main class="sheet-page" id="list" tabindex="-1"><p class="back"><a href="\(back)">\(voice("back"))</a></p>
        \(IncidentArticle(detail: detail, voice: voice).html)
        </main>
        """)
  }
}

/// A page that says what went wrong.
struct ProblemPage {
  let problem: Problem
  let voice: Voice
  let assets: AssetVersions

  var html: HTML {
    let isMissing = problem.code == 404
    return Layout(voice: voice, address: "/", assets: assets).page(
      title: "\(isMissing ? voice("error.notFound") : problem.title) · Tocsin", bodyClass: "plain-page",
      main: """
        <main class="sheet-page" id="list" tabindex="-1"><h1>\(isMissing ? voice("error.notFound") : problem.title)</h1>
        <p>\(isMissing ? voice("error.notFoundHint") : problem.detail)</p>
        <p class="back"><a href="/?lang=\(voice.language.rawValue)">\(voice("back"))</a></p></main>
        """)
  }
}
