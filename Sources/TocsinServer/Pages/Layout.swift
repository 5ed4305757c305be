internal import TocsinModel
internal import TocsinPublishing

/// The frame of every page: head, header with the switch of languages, body.
struct Layout {
  let voice: Voice
  /// The page's address without `lang`, for the switch of languages.
  let address: String
  let assets: AssetVersions

  func page(title: String, bodyClass: String, head: HTML = .empty, header: HTML = .empty, main: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(voice.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="\(assets.address("tocsin.css"))">
    \(head)</head>
    <body class="\(bodyClass)">
    <a class="skip" href="#list">\(voice("skip"))</a>
    <header class="bar">
    <a class="brand" href="/?lang=\(voice.language.rawValue)"><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM9.5 19a2.5 2.5 0 0 0 5 0z"/></svg>\
    <span>Tocsin</span></a>
    <p class="tagline">\(voice("tagline"))</p>
    \(header)\(languages)</header>
    \(main)
    </body>
    </html>

    """
  }

  private var languages: HTML {
    let links = Language.allCases.map { language -> HTML in
      let name = voice("language.\(language.rawValue)")
      let mark: HTML = language == voice.language ? " aria-current=\"true\"" : ""
      let joint = address.contains("?") ? "&" : "?"
      return """
        <li><a href="\(address)\(joint)lang=\(language.rawValue)" lang="\(language.rawValue)" \
        hreflang="\(language.rawValue)" title="\(name)"\(mark)>\(language.rawValue.uppercased())</a></li>
        """
    }
    return "<nav class=\"languages\" aria-label=\"\(voice("language.choose"))\"><ul>\(links.joined())</ul></nav>"
  }
}
