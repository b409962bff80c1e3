import BenchmarkProgram
import Foundation

/// Where instances come from: made by the command on demand, or found in a folder of examples.
struct InstanceStore {
  let router: Router
  /// Where made-up days are kept while the benchmark runs, or longer where the folder was given.
  let folder: URL
  /// The folder of example scenarios, if one is given.
  let examples: URL?

  /// The instances of a row, in order of name; throws ``Skip`` where there are none.
  func instances(_ source: InstanceSource) throws -> [Instance] {
    switch source {
    case .generated(let day): [try generate(day)]
    case .examples(let prefixes): try find(prefixes)
    case .folder(let name, let place):
      [Instance(name: name, folder: place, known: KnownOptimum.read(folder: place))]
    case .published(let file): [try file.instance(in: folder)]
    }
  }

  /// A day that is there from an earlier run is taken as it is: the same arguments give the same bytes.
  private func generate(_ day: GeneratedInstance) throws -> Instance {
    let place = folder.appending(path: day.folderName)
    if !FileManager.default.fileExists(atPath: place.appending(path: "scenario.json").path) {
      Announcement.say("making \(day.name)")
      try router.generate(day, to: place)
    }
    return Instance(name: day.name, folder: place, known: nil)
  }

  private func find(_ prefixes: [String]) throws -> [Instance] {
    guard let examples else {
      throw Skip(reason: "no folder of examples given (--examples)")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: examples.path)) ?? []
    let found = names.sorted().filter { name in prefixes.contains { name.hasPrefix($0) } }
    if found.isEmpty {
      let names = prefixes.map { $0 + "*" }.joined(separator: " or ")
      throw Skip(reason: "no \(names) in the folder of examples")
    }
    return found.map { name in
      let place = examples.appending(path: name)
      return Instance(name: name, folder: place, known: KnownOptimum.read(folder: place))
    }
  }
}
