/// The network and its tariffs: made up, in the shape and at the level of what such shops pay.
///
/// No carrier's or provider's own price is quoted. Pounds, kilograms and centimetres.
enum GiftShopNetwork {
  static let locations = """
    location_id,name,kind,country,postal_code,latitude,longitude,time_zone,cutoff,working_days,handling_days,\
    max_shipments,cost_per_shipment,cost_per_line,cost_per_unit,fixed_cost,excluded_tags
    MIDLANDS,Daventry warehouse,warehouse,GB,NN11,52.26,-1.16,Europe/London,18:00,1111110,0,,0.55,0.10,0.02,0,
    NORTH,Warrington warehouse,warehouse,GB,WA5,53.39,-2.63,Europe/London,16:30,1111100,0,14,0.50,0.09,0.02,0,
    LILLE,Lille warehouse,warehouse,FR,59000,50.63,3.06,Europe/Paris,17:30,1111100,0,,0.70,0.11,0.03,12.00,
    VENLO-3PL,Venlo fulfilment partner,3pl,NL,5928,51.37,6.17,Europe/Amsterdam,19:00,1111110,1,25,1.10,0,0,\
    20.00,
    MARKET-FC,Marketplace fulfilment centre,marketplace,GB,WS15,52.76,-1.94,Europe/London,20:00,1111111,0,,0,\
    0,0,0,flammable

    """

  static let services = """
    location_id,service_id,carrier,zone_table,rate_card,fee_card,transit_table,fuel_rate,parcel_surcharge,\
    dim_divisor,dim_threshold,weight_step,max_parcel_weight,max_parcel_volume,max_shipments,cutoff,\
    pickup_days,delivery_days,transit_counts,excluded_tags
    MIDLANDS,tracked48,Post,gb,post-48,,post-48,0,0,,,,20,130000,,,1111110,1111110,all_days,
    MIDLANDS,courier,Courier,gb,courier,,courier,0.085,0.35,5000,8000,0.5,30,200000,,,1111100,1111110,\
    delivery_days,
    MIDLANDS,pallet,Haulier,gb,pallet,,pallet,0.12,0,4000,,1,750,2000000,8,15:00,1111100,1111100,\
    delivery_days,fragile
    MIDLANDS,eu-road,Courier,eu,eu-road,,eu-road,0.085,0.60,5000,,0.5,30,200000,,16:00,1111100,1111100,\
    delivery_days,
    MIDLANDS,airmail,Post,world,airmail,,airmail,0,0,,,,20,90000,,,1111100,1111110,all_days,flammable
    NORTH,tracked48,Post,gb,post-48,,post-48,0,0,,,,20,130000,,,1111100,1111110,all_days,
    NORTH,courier,Courier,gb,courier,,courier,0.085,0.35,5000,8000,0.5,30,200000,,15:30,1111100,1111110,\
    delivery_days,
    NORTH,pallet,Haulier,gb,pallet,,pallet,0.12,0,4000,,1,750,2000000,4,14:00,1111100,1111100,delivery_days,\
    fragile
    LILLE,eu-road,Courier,eu,eu-road,,eu-road,0.085,0.60,5000,,0.5,30,200000,,,1111100,1111100,delivery_days,
    VENLO-3PL,eu-road,Courier,eu,eu-road,3pl,eu-road,0.085,0.60,5000,,0.5,30,200000,,,1111100,1111110,\
    delivery_days,
    MARKET-FC,standard,Marketplace,gb,,marketplace,marketplace,0,0,,,,30,200000,,,1111111,1111111,all_days,
    MARKET-FC,next-day,Marketplace,gb,,marketplace-next-day,next-day,0,0,,,,15,100000,6,14:00,1111111,\
    1111111,all_days,

    """

  /// Northern Ireland, the Highlands and the islands are dearer; the continent's locations are nearer to it.
  static var zones: String {
    var table = CSVText("zone_table", "location_id", "country", "prefix", "zone")
    table.append("gb", "*", "GB", "", "GB1")
    for prefix in ["AB", "BT", "HS", "IV", "KW", "PH", "ZE"] { table.append("gb", "*", "GB", prefix, "GB2") }
    table.append("gb", "*", "JE", "", "GB2")
    for country in ["BE", "DE", "FR", "IE", "NL"] { table.append("eu", "*", country, "", "EU1") }
    for country in ["AT", "CY", "CZ", "DK", "ES", "FI", "GR", "IT", "LT", "MT", "PL", "PT", "SE"] {
      table.append("eu", "*", country, "", "EU2")
    }
    for country in ["CH", "IS", "NO"] { table.append("eu", "*", country, "", "EU3") }
    for (location, home) in [("LILLE", ["BE", "FR"]), ("VENLO-3PL", ["BE", "DE", "NL"])] {
      for country in home { table.append("eu", location, country, "", "EU0") }
      table.append("eu", location, "GB", "", "EU1")
    }
    for country in Set(GiftShopCountry.all.map(\.code)).subtracting(["GB"]).sorted() {
      table.append("world", "*", country, "", "W")
    }
    return table.text
  }

  static let transit = """
    transit_table,zone,days
    post-48,GB1,2
    post-48,GB2,4
    courier,GB1,1
    courier,GB2,2
    pallet,*,2
    eu-road,EU0,1
    eu-road,EU1,3
    eu-road,EU2,5
    eu-road,EU3,7
    airmail,W,8
    marketplace,GB1,3
    marketplace,GB2,5
    next-day,*,1

    """

  static let channelRules = """
    channel,location_id,service_id,allowed,surcharge,surcharge_rate
    *,*,pallet,no,,
    trade,*,pallet,yes,,
    wholesale,*,pallet,yes,,
    wholesale,MARKET-FC,*,no,,
    web,MARKET-FC,*,yes,0.30,0.05
    trade,MARKET-FC,*,yes,0.50,0.10
    marketplace,VENLO-3PL,*,no,,

    """

  static let restrictions = """
    tag,location_id,service_id,country,prefix
    flammable,*,tracked48,GB,BT
    flammable,*,tracked48,JE,
    flammable,*,eu-road,IE,

    """
}
