public import Foundation

/// A file that is read.
public enum InputFile {
  /// Throws ``BenchmarkFailure`` where the file is not there, is a folder, or cannot be read.
  public static func check(_ path: String) throws { _ = try handle(path) }

  /// The whole file; throws as ``check(_:)`` does.
  public static func data(_ path: String) throws -> Data {
    do {
      return try handle(path).readToEnd() ?? Data()
    } catch let failure as BenchmarkFailure {
      throw failure
    } catch {
      throw unreadable(path)
    }
  }

  /// Its text in UTF-8.
  public static func text(_ path: String) throws -> String {
    if let text = String(data: try data(path), encoding: .utf8) { return text }
    throw BenchmarkFailure("\(path) is no text in UTF-8. Maybe it is packed, or another file was meant.")
  }

  /// Throws ``BenchmarkFailure`` where there is no such folder.
  public static func check(folder path: String) throws {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BenchmarkFailure("There is no folder \(path). Maybe it stands elsewhere.")
    }
    if !isFolder.boolValue { throw BenchmarkFailure("\(path) is a file. Name the folder that it is in.") }
  }

  private static func handle(_ path: String) throws -> FileHandle {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BenchmarkFailure("There is no file \(path). Maybe it stands elsewhere.")
    }
    if isFolder.boolValue { throw BenchmarkFailure("\(path) is a folder. Name a file in it.") }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return handle
  }

  private static func unreadable(_ path: String) -> BenchmarkFailure {
    BenchmarkFailure("\(path) cannot be read. Maybe it may not be read by this user.")
  }
}
