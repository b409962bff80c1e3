import Channels
import OrderRouting
import RoutingService

/// What a channel is told that it may sell: the offers that have changed, and its own documents of them.
struct ChannelUpload: Sendable {
  private(set) var offers: [StockOffer] = []
  private(set) var files: [OutgoingFile] = []
  /// Rules that an offer would break: it is in no document.
  private(set) var problems: [DocumentProblem] = []

  init(
    _ settings: ChannelTables.ChannelSettings, _ channels: ServedChannels, _ changes: [Availability]
  ) {
    let own = channels.offers(settings)
    offers = changes.flatMap { own.offers(of: $0) }
    do throws(Channels.InvalidDocument) {
      files = try Self.files(settings, offers)
    } catch {
      // One offer that breaks a rule keeps no other back.
      var good: [StockOffer] = []
      for offer in offers {
        do throws(Channels.InvalidDocument) {
          _ = try Self.files(settings, [offer])
          good.append(offer)
        } catch {
          problems += error.problems
        }
      }
      do throws(Channels.InvalidDocument) { files = try Self.files(settings, good) } catch {
        problems += error.problems
      }
    }
  }

  private static func files(
    _ settings: ChannelTables.ChannelSettings, _ offers: [StockOffer]
  ) throws(Channels.InvalidDocument) -> [OutgoingFile] {
    if offers.isEmpty { return [] }
    return try StockUpload(settings, offers, seller: settings.name, folder: "").files
  }
}
