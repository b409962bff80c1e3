/// What one shipment costs, in millionths of money, and how it is packed.
package struct ShipmentCost: Equatable, Sendable {
  package var postage: Int64 = 0
  package var fees: Int64 = 0
  package var channelSurcharge: Int64 = 0
  package var handling: Int64 = 0
  package var stockValue: Int64 = 0
  package var lateness: Int64 = 0
  package var parcels = 0
  /// Millionths of the weight unit, summed over the parcels.
  package var billableWeight: Int64 = 0

  package var total: Int64 { postage + fees + channelSurcharge + handling + stockValue + lateness }

  package var terms: CostTerms {
    var terms = CostTerms()
    terms.postage = Money(millionths: postage)
    terms.fees = Money(millionths: fees)
    terms.channelSurcharge = Money(millionths: channelSurcharge)
    terms.handling = Money(millionths: handling)
    terms.stockValue = Money(millionths: stockValue)
    terms.lateness = Money(millionths: lateness)
    return terms
  }
}
