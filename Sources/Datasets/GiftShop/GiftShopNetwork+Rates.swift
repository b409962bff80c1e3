extension GiftShopNetwork {
  static let rates = """
    rate_card,zone,up_to,price,per_unit,minimum
    post-48,GB1,0.75,2.70,,
    post-48,GB1,1,3.05,,
    post-48,GB1,2,3.35,,
    post-48,GB1,5,5.40,,
    post-48,GB1,10,7.10,,
    post-48,GB1,20,11.90,,
    post-48,GB2,2,4.10,,
    post-48,GB2,10,9.20,,
    post-48,GB2,20,15.40,,
    courier,GB1,2,3.60,,
    courier,GB1,5,4.20,,
    courier,GB1,15,4.90,,
    courier,GB1,30,6.80,,
    courier,GB2,5,8.90,,
    courier,GB2,30,9.00,0.28,
    pallet,GB1,150,34.00,0.04,38.00
    pallet,GB1,750,36.00,0.03,
    pallet,GB2,750,58.00,0.06,66.00
    eu-road,EU0,2,3.90,,
    eu-road,EU0,30,3.60,0.16,
    eu-road,EU1,2,8.40,,
    eu-road,EU1,30,7.90,0.32,
    eu-road,EU2,30,10.80,0.55,12.50
    eu-road,*,30,14.20,0.90,
    airmail,*,0.5,4.80,,
    airmail,*,2,9.60,,
    airmail,*,20,8.20,4.60,12.00

    """

  static let fees = """
    fee_card,fee_class,up_to_units,fee
    3pl,small,10,0.28
    3pl,small,,0.16
    3pl,standard,10,0.42
    3pl,standard,,0.26
    3pl,oversize,,0.95
    marketplace,small,1,2.95
    marketplace,small,2,1.80
    marketplace,small,5,1.15
    marketplace,small,20,0.62
    marketplace,small,,0.38
    marketplace,standard,1,3.90
    marketplace,standard,2,2.60
    marketplace,standard,5,1.90
    marketplace,standard,20,1.25
    marketplace,standard,,0.95
    marketplace,oversize,1,6.40
    marketplace,oversize,5,4.60
    marketplace,oversize,,3.80
    marketplace-next-day,small,1,4.60
    marketplace-next-day,small,5,2.30
    marketplace-next-day,small,20,1.20
    marketplace-next-day,standard,1,5.70
    marketplace-next-day,standard,5,3.10
    marketplace-next-day,standard,20,2.05

    """

  /// Public holidays of 2011 in Britain, France and the Netherlands.
  private static let holidays: [(date: String, locations: [String])] = [
    ("2011-01-03", ["MIDLANDS", "NORTH"]), ("2011-04-22", ["MIDLANDS", "NORTH"]),
    ("2011-04-25", ["MIDLANDS", "NORTH", "LILLE", "VENLO-3PL"]), ("2011-04-29", ["MIDLANDS", "NORTH"]),
    ("2011-04-30", ["VENLO-3PL"]), ("2011-05-02", ["MIDLANDS", "NORTH"]),
    ("2011-05-05", ["VENLO-3PL"]), ("2011-05-30", ["MIDLANDS", "NORTH"]),
    ("2011-06-02", ["LILLE", "VENLO-3PL"]), ("2011-06-13", ["LILLE", "VENLO-3PL"]),
    ("2011-07-14", ["LILLE"]), ("2011-08-15", ["LILLE"]), ("2011-08-29", ["MIDLANDS", "NORTH"]),
    ("2011-11-01", ["LILLE"]), ("2011-11-11", ["LILLE"]), ("2011-12-26", ["MIDLANDS", "NORTH", "VENLO-3PL"]),
    ("2011-12-27", ["MIDLANDS", "NORTH"]),
  ]

  /// The locations rest on their countries' holidays, and carriers do not collect there.
  static var closures: String {
    var table = CSVText("location_id", "service_id", "date")
    for holiday in holidays {
      for location in holiday.locations {
        table.append(location, "", holiday.date)
        table.append(location, "*", holiday.date)
      }
    }
    return table.text
  }
}
