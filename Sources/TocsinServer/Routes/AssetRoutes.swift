internal import Hummingbird

/// `/assets/…`: the files that the pages load.
struct AssetRoutes: Sendable {
  let resources: WebResources

  func add(to router: Router<some RequestContext>) {
    router.get("/assets/**") { request, context in
      try self.asset(context.parameters.getCatchAll().joined(separator: "/"), request)
    }
  }

  private func asset(_ name: String, _ request: Request) throws -> Response {
    guard let asset = resources.assets[name] else { throw Problem.notFound }
    let isVersioned = try QueryParameters(request.uri).single("v") == asset.version
    return Reply(
      body: asset.bytes, contentType: asset.contentType, keeping: isVersioned ? .forever : .revalidate
    ).response(to: request, tag: asset.version)
  }
}
