/// What a row of the table is measured on.
enum InstanceSource {
  case generated(GeneratedInstance)
  /// Every example whose name starts with one of these.
  case examples([String])
}
