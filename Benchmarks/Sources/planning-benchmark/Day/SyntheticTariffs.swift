/// Services and tariffs: made up, in the shape and at the level of what such shops pay. No carrier's own
/// price is quoted.
enum SyntheticTariffs {
  static let services = """
    location_id,service_id,carrier,zone_table,rate_card,fee_card,transit_table,fuel_rate,parcel_surcharge,\
    dim_divisor,dim_threshold,weight_step,max_parcel_weight,delivery_days,transit_counts,excluded_tags
    *,economy,Post,us,economy,,economy,,,166,1728,0.5,10,1111110,all_days,hazmat
    *,ground,Parcel,us,ground,,ground,0.18,0.40,139,,1,70,1111100,delivery_days,
    *,two-day,Parcel,us,two-day,,two-day,0.20,0.40,139,,1,70,1111100,delivery_days,hazmat
    LOUISVILLE,economy,Marketplace,us,,marketplace,economy,,,,,,20,1111111,all_days,hazmat

    """

  /// A row for each half pound of the economy service and each pound of the others, for zones 1 to 9.
  static var rates: String {
    var text = "rate_card,zone,up_to,price\n"
    for zone in 1...9 {
      for half in 1...20 {
        let limit = "\(half / 2)\(half % 2 == 1 ? ".5" : "")"
        text += "economy,\(zone),\(limit),\(price(cents: 430 + 22 * zone + half * (18 + 4 * zone)))\n"
      }
      for pound in 1...70 {
        text += "ground,\(zone),\(pound),\(price(cents: 690 + 30 * zone + pound * (24 + 6 * zone)))\n"
        text += "two-day,\(zone),\(pound),\(price(cents: 1250 + 180 * zone + pound * (70 + 25 * zone)))\n"
      }
    }
    return text
  }

  static let fees = """
    fee_card,fee_class,up_to_units,fee
    marketplace,small,1,5.90
    marketplace,small,2,3.60
    marketplace,small,,2.75
    marketplace,standard,1,8.40
    marketplace,standard,2,5.30
    marketplace,standard,,4.20

    """

  static var transit: String {
    var text = "transit_table,zone,days\ntwo-day,*,2\n"
    for zone in 1...9 {
      text += "ground,\(zone),\(min(5, 1 + zone / 2))\n"
      text += "economy,\(zone),\(min(9, 2 + zone))\n"
    }
    return text
  }

  static let channelRules = """
    channel,location_id,service_id,allowed,surcharge,surcharge_rate
    web,LOUISVILLE,,yes,0.35,0.05
    wholesale,LOUISVILLE,,no,,
    wholesale,,two-day,no,,

    """

  private static func price(cents: Int) -> String { "\(cents / 100).\(cents % 100 / 10)\(cents % 10)" }
}
