import OrderRouting

/// The price of a lane for a band of weights.
struct BrunelRate {
  var lane: BrunelLane
  var destination: String
  var byAir: Bool
  /// Kilograms, both ends included.
  var from: SourceDecimal
  var upTo: SourceDecimal
  var minimum: FixedDecimal
  var perKilogram: FixedDecimal

  init(_ row: SourceRow) throws(DatasetError) {
    lane = BrunelLane(
      port: try row.required("orig_port_cd"), carrier: try row.required("Carrier"),
      serviceLevel: try row.required("svc_cd"), days: try row.integer("tpt_day_cnt"),
      carrierType: try row.required("Carrier type"))
    destination = try row.required("dest_port_cd")
    byAir = try row.required("mode_dsc") == "AIR"
    from = try row.decimal("minm_wgh_qty")
    upTo = try row.decimal("max_wgh_qty")
    minimum = try row.decimal("minimum cost").rounded
    perKilogram = try row.decimal("rate").rounded
    guard from <= upTo else { throw row.problem("max_wgh_qty", "no less than minm_wgh_qty") }
  }
}
