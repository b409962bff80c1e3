/// All endpoints, and which of them a request is for.
struct RouteTable: Sendable {
  enum Match: Sendable {
    /// With the route's number in the table.
    case route(Int)
    /// There is something at the path, for these methods.
    case methods([String])
    case nothing
  }

  let routes: [Route]
  /// By count of segments.
  private let byLength: [[Int]]

  init(_ routes: [Route]) {
    self.routes = routes
    var byLength: [[Int]] = []
    for (number, route) in routes.enumerated() {
      while byLength.count <= route.segments.count { byLength.append([]) }
      byLength[route.segments.count].append(number)
    }
    // What is written out goes before any id.
    self.byLength = byLength.map { numbers in
      numbers.filter { !routes[$0].segments.contains(.id) }
        + numbers.filter { routes[$0].segments.contains(.id) }
    }
  }

  /// - Parameter path: its segments, still encoded.
  func match(_ method: String, _ path: [Substring]) -> Match {
    guard path.count < byLength.count else { return .nothing }
    let fitting = byLength[path.count].filter { routes[$0].matches(path) }
    if let number = fitting.first(where: { routes[$0].method == method }) { return .route(number) }
    guard let first = fitting.first else { return .nothing }
    // What is written out may have the form of an id, too: its own methods are told.
    return .methods(
      fitting.filter { routes[$0].template == routes[first].template }.map { routes[$0].method })
  }
}
