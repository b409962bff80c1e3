extension SyntheticDay {
  struct Place {
    var id: String
    var postalCode: String
    var kind: String
    var timeZone: String
  }

  static let places: [Place] = {
    let eastern = "America/New_York"
    let central = "America/Chicago"
    let pacific = "America/Los_Angeles"
    return [
      Place(id: "EDISON", postalCode: "08817", kind: "warehouse", timeZone: eastern),
      Place(id: "BOSTON", postalCode: "02110", kind: "store", timeZone: eastern),
      Place(id: "BROOKLYN", postalCode: "11201", kind: "store", timeZone: eastern),
      Place(id: "HARRISBURG", postalCode: "17101", kind: "warehouse", timeZone: eastern),
      Place(id: "BALTIMORE", postalCode: "21201", kind: "3pl", timeZone: eastern),
      Place(id: "CHARLOTTE", postalCode: "28202", kind: "warehouse", timeZone: eastern),
      Place(id: "ATLANTA", postalCode: "30303", kind: "warehouse", timeZone: eastern),
      Place(id: "MIAMI", postalCode: "33101", kind: "store", timeZone: eastern),
      Place(id: "COLUMBUS", postalCode: "43215", kind: "3pl", timeZone: eastern),
      Place(id: "INDIANAPOLIS", postalCode: "46204", kind: "warehouse", timeZone: eastern),
      Place(id: "LOUISVILLE", postalCode: "40202", kind: "marketplace", timeZone: eastern),
      Place(id: "CHICAGO", postalCode: "60607", kind: "store", timeZone: central),
      Place(id: "MINNEAPOLIS", postalCode: "55401", kind: "warehouse", timeZone: central),
      Place(id: "KANSAS-CITY", postalCode: "64108", kind: "warehouse", timeZone: central),
      Place(id: "DALLAS", postalCode: "75201", kind: "warehouse", timeZone: central),
      Place(id: "HOUSTON", postalCode: "77002", kind: "3pl", timeZone: central),
      Place(id: "PHOENIX", postalCode: "85004", kind: "3pl", timeZone: "America/Phoenix"),
      Place(id: "RENO", postalCode: "89501", kind: "warehouse", timeZone: pacific),
      Place(id: "ONTARIO", postalCode: "91761", kind: "warehouse", timeZone: pacific),
      Place(id: "SEATTLE", postalCode: "98101", kind: "store", timeZone: pacific),
    ]
  }()

  /// Stores pick dearly and partners charge by the shipment.
  static var locations: String {
    var text = "location_id,kind,country,postal_code,time_zone,cutoff,working_days,"
    text += "cost_per_shipment,cost_per_line,cost_per_unit\n"
    for place in places {
      text += "\(place.id),\(place.kind),US,\(place.postalCode),\(place.timeZone),"
      switch place.kind {
      case "store": text += "12:00,1111111,2.40,0.35,0.10\n"
      case "3pl": text += "14:00,1111100,1.95,0.20,0.15\n"
      case "marketplace": text += ",1111111,,,\n"
      default: text += "15:00,1111110,0.90,0.12,0.05\n"
      }
    }
    return text
  }
}
