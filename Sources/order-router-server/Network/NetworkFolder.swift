import Channels
import FoundationEssentials
import OrderRouting
import RoutingService
import ScenarioFiles
import ServiceDocuments

/// A scenario folder of which a network is served; its orders are not read.
struct NetworkFolder: Sendable {
  let path: String
  /// The file with what channels sign their webhooks with.
  var secrets: String?

  /// Reads and checks the folder, as it is served from a moment on.
  /// - Throws: ``NetworkRefusal`` with everything that is wrong.
  func read(at moment: Instant) throws(NetworkRefusal) -> ServedNetwork {
    let files = try contents()
    let folder: ScenarioFolder
    do throws(InvalidScenarioFolder) {
      folder = try ScenarioReader.read(files: files)
    } catch {
      throw NetworkRefusal(diagnostics: error.diagnostics)
    }
    let intake = try intake(folder, files)
    let edition: NetworkEdition
    do throws(InvalidScenario) {
      edition = try NetworkEdition(
        folder.scenario, digest: folder.digest, at: moment, warnings: folder.warnings.map(\.description))
    } catch {
      throw NetworkRefusal(diagnostics: error.violations.map { folder.source.resolve($0) })
    }
    let channels = ServedChannels(
      intake, network: edition.network, secrets: try secrets(of: intake.tables.channels.map(\.name)))
    return ServedNetwork(edition: edition, channels: channels)
  }

  private func intake(
    _ folder: ScenarioFolder, _ files: [String: [UInt8]]
  ) throws(NetworkRefusal) -> ChannelIntake {
    do throws(InvalidFiles) {
      return try ChannelIntake(folder, files: files)
    } catch {
      throw NetworkRefusal(diagnostics: error.diagnostics)
    }
  }

  private func secrets(of channels: [String]) throws(NetworkRefusal) -> ChannelSecrets {
    guard let secrets else { return ChannelSecrets() }
    do throws(ChannelSecrets.Refusal) {
      return try ChannelSecrets(file: secrets, channels: channels)
    } catch {
      throw NetworkRefusal(diagnostics: error.diagnostics)
    }
  }

  private func contents() throws(NetworkRefusal) -> [String: [UInt8]] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      let diagnostic = Diagnostic(
        .error, file: path, message: "expected a folder that can be read",
        suggestion: "Give the folder that holds scenario.json.")
      throw NetworkRefusal(diagnostics: [diagnostic])
    }
    var files: [String: [UInt8]] = [:]
    for name in names where !name.hasPrefix(".") && name != "orders.csv" {
      var isFolder = false
      let place = path + "/" + name
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder else { continue }
      guard let data = FileManager.default.contents(atPath: place) else {
        let diagnostic = Diagnostic(
          .error, file: name, message: "expected a file that can be read",
          suggestion: "Check its permissions.")
        throw NetworkRefusal(diagnostics: [diagnostic])
      }
      files[name] = Array(data)
    }
    // The tables that a network is served without.
    files["orders.csv"] = Array("order_id,sku,quantity,country\n".utf8)
    if files["stock.csv"] == nil { files["stock.csv"] = Array("location_id,sku,on_hand\n".utf8) }
    return files
  }
}

/// A folder that is no network: everything that is wrong with it.
struct NetworkRefusal: Error {
  var diagnostics: [Diagnostic]

  var lines: [String] { diagnostics.map(\.description) }

  /// The same as the answer to who asked to read it.
  var document: ServiceDocuments.InvalidDocument {
    ServiceDocuments.InvalidDocument(
      diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let place = diagnostic.line > 0 ? ":\(diagnostic.line):\(diagnostic.column)" : ""
        let field = diagnostic.field.isEmpty ? "" : " \(diagnostic.field)"
        return DocumentError(
          "", value: diagnostic.value.isEmpty ? .null : .string(diagnostic.value),
          expected: "\(diagnostic.file)\(place)\(field): \(diagnostic.message)",
          suggestion: diagnostic.suggestion)
      })
  }
}
