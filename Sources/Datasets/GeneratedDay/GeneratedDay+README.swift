extension GeneratedDay {
  func readme(_ counts: Counts) -> String { "# \(name)\n" }
}
