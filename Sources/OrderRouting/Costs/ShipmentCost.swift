/// What one shipment costs, in millionths of money, and how it is packed.
struct ShipmentCost: Equatable, Sendable {
  var postage: Int64 = 0
  var fees: Int64 = 0
  var channelSurcharge: Int64 = 0
  var handling: Int64 = 0
  var stockValue: Int64 = 0
  var lateness: Int64 = 0
  var parcels = 0
  /// Millionths of the weight unit, summed over the parcels.
  var billableWeight: Int64 = 0

  var total: Int64 { postage + fees + channelSurcharge + handling + stockValue + lateness }

  var terms: CostTerms {
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
