/// How the simplex method ended.
enum SimplexEnd {
  case optimal
  case infeasible
  case unbounded
  case stopped(String, isFeasible: Bool)
  case failed(String)
}
