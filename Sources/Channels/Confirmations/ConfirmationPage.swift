internal import OrderRouting

/// A page of what a channel is to be told, for readers that poll with a cursor.
public struct ConfirmationPage: Sendable {
  public var documents: [ConfirmationDocument] = []
  /// Parcels of which no valid document can be made, and why.
  public var problems: [DocumentProblem] = []
  /// The number of the last parcel that was looked at; a reader asks for what comes after it.
  public var next: Int

  /// The documents of a channel's parcels behind a cursor.
  ///
  /// A pure function. O(parcels of the page).
  ///
  /// - Parameters:
  ///   - parcels: with numbers that only grow; those of other channels are passed over.
  ///   - after: the cursor: parcels up to this number have been told; 0 before the first.
  ///   - limit: of parcels told, at least 1.
  ///   - currency: of the network.
  public init(
    of channel: String, _ parcels: some Sequence<(number: Int, parcel: SentParcel)>, after: Int, limit: Int,
    tables: ChannelTables, currency: String
  ) {
    precondition(limit > 0, "a page holds at least one parcel")
    var notices = ParcelNotices(tables)
    next = after
    var count = 0
    for (number, sent) in parcels where number > after {
      if count == limit { break }
      next = number
      guard sent.order.channel == channel else { continue }
      count += 1
      do throws(DocumentProblem) {
        guard let parcel = try notices.notice(sent) else { continue }
        do throws(InvalidDocument) {
          documents += try ConfirmationDocument.all(of: parcel, currency: currency)
        } catch {
          problems += error.problems
        }
      } catch {
        problems.append(error)
      }
    }
  }
}
