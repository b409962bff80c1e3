import Channels
import RoutingService
import ScenarioFiles
import ServiceDocuments

extension Endpoints {
  var channelRoutes: [Route] {
    [
      Route("POST", "/v1/channels/{channel}/orders", .route, body: .document, acceptDocument),
      Route("GET", "/v1/channels/{channel}/confirmations", .read, confirmations),
      Route("GET", "/v1/channels/{channel}/availability", .read, uploads),
    ]
  }

  /// Bytes that a packed document may unpack to.
  private static let unpackedLimit = 64 << 20

  private func acceptDocument(_ call: Call) async throws -> ServerAnswer {
    let (format, hold) = try call.parameters { query in
      (query.choice("format", among: ChannelFormats.names), query.boolean("hold"))
    }
    let channel = call.ids[0]
    let channels = desk.channels
    guard channels.settings(channel) != nil else {
      let none: @Sendable ([BulkResult]) -> ServerAnswer = { Self.results($0, [:]) }
      return try await change(call, answer: none) { once throws(ServiceError) in
        try await service.refuse(.notFound(kind: "channel", id: channel), once: once)
      }
    }
    let document = try await read(call) { bytes throws(RequestReader.Fault) in
      try Self.document(bytes, of: channel, format: format, call, channels)
    }
    let answer: @Sendable ([BulkResult]) -> ServerAnswer = { results in
      Self.results(results, [:]) { writer in
        writer.member("told", document.told) { $0.telling($1) }
      }
    }
    return try await change(call, answer: answer) { once throws(ServiceError) in
      try await service.accept(document.entries, hold: hold, once: once)
    }
  }

  private static func document(
    _ bytes: [UInt8], of channel: String, format: String?, _ call: Call, _ channels: ServedChannels
  ) throws(RequestReader.Fault) -> HandedInDocument {
    let outcome = channels.intake.read(
      bytes, channel: channel, format: format,
      settings: ImportSettings(unpackedLimit: unpackedLimit))
    if !outcome.errors.isEmpty {
      if call.isJSON { try RequestReader.checkJSON(bytes) }
      let errors = outcome.errors.prefix(1000).map { error in
        let place = error.line > 0 ? "line \(error.line), column \(error.column): " : ""
        let field = error.field.isEmpty ? "" : "\(error.field): "
        return DocumentError(
          "", value: error.value.isEmpty ? .null : .string(error.value),
          expected: place + field + error.message, suggestion: error.suggestion)
      }
      throw .invalid(ServiceDocuments.InvalidDocument(Array(errors), errorCount: outcome.errors.count))
    }
    guard outcome.orders.count <= RequestReader.bulkLimit else {
      let error = DocumentError(
        "", expected: "at most \(RequestReader.bulkLimit) orders, found \(outcome.orders.count)",
        suggestion: "Divide them over several requests.")
      throw .invalid(ServiceDocuments.InvalidDocument([error]))
    }
    return HandedInDocument(outcome)
  }

  /// The channels and the settings of the one that is asked for.
  private func known(
    _ channel: String
  ) throws(Problem) -> (ServedChannels, ChannelTables.ChannelSettings) {
    let channels = desk.channels
    if let settings = channels.settings(channel) { return (channels, settings) }
    let nearest = NearestName.suggestion(for: channel, among: channels.tables.channels.map(\.name))
    throw Problem(
      .notFound, "There is no channel \"\(channel)\" in channels.csv.\(nearest.isEmpty ? "" : " \(nearest)")")
  }

  private func confirmations(_ call: Call) async throws -> ServerAnswer {
    let (after, paging, wait) = try call.parameters { query in
      let paging = Paging(&query)
      return (Self.number(paging, &query), paging, Waiting(&query))
    }
    let (channels, settings) = try known(call.ids[0])
    let (departures, next) = try await reading { () throws(ServiceError) in
      try await waiting(wait) { duration throws(ServiceError) in
        try await service.departures(
          channel: settings.name, after: after, limit: paging.count, wait: duration)
      }
    }
    let parcels = departures.flatMap { SentParcel.all(of: $0) }
    let page = ConfirmationPage(
      of: settings.name, parcels.enumerated().map { (number: $0.offset + 1, parcel: $0.element) }, after: 0,
      limit: max(1, parcels.count), tables: channels.tables, currency: channels.currency)
    return ServerAnswer { writer in
      writer.object { writer in
        writer.member("confirmations", page.documents) { $0.confirmation($1) }
        writer.member("problems", page.problems) { $0.problem($1) }
        writer.member("next", Int(next))
      }
    }
  }

  private func uploads(_ call: Call) async throws -> ServerAnswer {
    let (paging, wait) = try call.parameters { query in (Paging(&query), Waiting(&query)) }
    let (channels, settings) = try known(call.ids[0])
    let changes = try await reading { () throws(ServiceError) in
      try await waiting(wait) { duration throws(ServiceError) in
        try await service.availabilityChanges(
          channel: settings.name, after: paging.after, limit: paging.count, wait: duration)
      }
    }
    let upload = ChannelUpload(settings, channels, changes.changes)
    return ServerAnswer { writer in
      writer.object { writer in
        writer.member("availability", upload.offers) { $0.offer($1) }
        writer.member("documents", upload.files) { $0.upload($1) }
        writer.member("problems", upload.problems) { $0.problem($1) }
        writer.member("next", changes.next)
      }
    }
  }
}
