import Foundation

/// What a row of the table is measured on.
enum InstanceSource {
  case generated(GeneratedInstance)
  /// Every example whose name starts with one of these.
  case examples([String])
  /// A scenario folder that is there.
  case folder(name: String, URL)
  /// A published problem in a file of its own layout.
  case published(PublishedFile)
}
