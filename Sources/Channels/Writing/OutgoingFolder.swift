private import FoundationEssentials
internal import ScenarioFiles

/// A folder that goes out: it appears whole or not at all, and a manifest in it names its files.
public struct OutgoingFolder: Sendable {
  /// The name of the manifest, which tells what kind of folder it is.
  let manifest: String

  public static let export = OutgoingFolder(manifest: "export.json")
  public static let confirmations = OutgoingFolder(manifest: "confirm.json")
  public static let availability = OutgoingFolder(manifest: "availability.json")

  /// Why a folder cannot be read or written.
  public struct Problem: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Checks that what stands at a path, if anything, may be replaced.
  public func checkTarget(_ folder: String) throws(Problem) { _ = try existing(folder) }

  /// The manifest of the folder that stands at a path; `nil` where there is none, or an empty folder.
  ///
  /// - Throws: ``Problem`` where anything stands there that is no folder of this kind, or that its manifest does not
  ///   name.
  func existing(_ folder: String) throws(Problem) -> JSONNode? {
    let path = OutgoingFolder.withoutSlashes(folder)
    if path.isEmpty { throw Problem(description: "expected the path of a folder to write to") }
    do throws(FileRefusal) {
      try WholeFolder.restore(path)
    } catch {
      throw Problem(
        description: "cannot put \(path) back, which a run that was cut off moved aside: \(error)")
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard isFolder else { throw Problem(description: "\(path) is a file; expected a folder to write to") }
    let files = OutgoingFolder.files(path)
    if files.isEmpty { return nil }
    guard files.contains(manifest), let bytes = FileManager.default.contents(atPath: path + "/" + manifest),
      let node = try? JSONParser.parse(Array(bytes))
    else {
      throw Problem(
        description: "\(path) holds \(files[0]), and no \(manifest) of an earlier run: give a new folder")
    }
    let named = Set(node.list("files").compactMap(\.text)).union([manifest])
    if let stranger = files.first(where: { !named.contains($0) }) {
      throw Problem(
        description:
          "\(path) holds \(stranger), which \(manifest) does not name: move it, or give a new folder")
    }
    return node
  }

  /// The bytes of a file of the folder at a path, and whether it is for its owner alone.
  func file(_ name: String, in folder: String) throws(Problem) -> OutgoingFile {
    let place = OutgoingFolder.withoutSlashes(folder) + "/" + name
    guard let bytes = FileManager.default.contents(atPath: place) else {
      throw Problem(description: "\(place): expected a file that can be read, as \(manifest) names it")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: place)
    let mode = attributes?[.posixPermissions] as? Int ?? 0o600
    return OutgoingFile(path: name, bytes: Array(bytes), isPrivate: mode & 0o077 == 0)
  }

  /// Writes the files whole or not at all: the folder is built beside its place and moved there, and one of an earlier
  /// run is replaced.
  public func write(_ files: [OutgoingFile], to folder: String) throws(Problem) {
    let path = OutgoingFolder.withoutSlashes(folder)
    _ = try existing(path)
    do throws(FileRefusal) {
      try WholeFolder.write(
        files.map { .init(path: $0.path, bytes: $0.bytes, isPrivate: $0.isPrivate) }, to: path)
    } catch {
      throw Problem(description: "cannot write to \(path): \(error)")
    }
  }

  /// The files of a folder and the folders in it by their paths, in order; hidden ones too.
  private static func files(_ path: String) -> [String] {
    var files: [String] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), isFolder else {
        files.append(name)
        continue
      }
      files += OutgoingFolder.files(path + "/" + name).map { name + "/" + $0 }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
