/// The carriers that labels, 3PLs and marketplaces spell in several ways, and the codes that stand for them.
enum CarrierSpellings {
  /// The letters and digits of a name in lower case, by which spellings are compared.
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key += scalar.properties.lowercaseMapping
    }
    return key
  }

  /// Other spellings of the same carrier by their keys, the given one first.
  static func alike(_ key: String) -> [String] {
    guard let group = groups.first(where: { $0.contains(key) }) else { return [key] }
    return [key] + group.filter { $0 != key }
  }

  static func isAmazonLogistics(_ carrier: String) -> Bool { amazonLogistics.contains(key(carrier)) }

  private static let amazonLogistics: Set<String> = [
    "amazonlogistics", "amazonlogisticsus", "amazonlogisticsuk", "amzl", "amzlus", "amzn", "amznus", "amznuk",
    "amazon", "swiship",
  ]

  /// Standard carrier alpha codes and usual spellings, the one that most channels know first.
  private static let groups: [[String]] = [
    ["ups", "upsn", "upsground", "unitedparcelservice"],
    [
      "fedex", "fdeg", "fden", "fdxg", "fdxe", "fdx", "fxfe", "fedexground", "fedexexpress",
      "fedexhomedelivery", "federalexpress",
    ],
    ["usps", "uspsgroundadvantage", "uspsprioritymail", "unitedstatespostalservice"],
    ["dhl", "dhlexpress", "dhlc", "dhlus"],
    ["dhlecommerce", "dhlecommerceus", "dhlglobalmail", "dhlg"],
    ["ontrac", "ontc", "ontr", "ontrack"], ["lasership", "lshp", "lasr", "ls"],
    ["upsmailinnovations", "upsmi"], ["fedexsmartpost", "fedexsp"], ["canadapost", "cpc"],
    ["purolator", "prla"], ["evri", "hermes", "hermeslogistikgruppe"], ["royalmail", "roya"],
    ["4px", "fourpx"], ["yunexpress", "yuntrack"], ["abffreightsystem", "abf", "abfs"],
    ["estes", "estesexpress", "exla"], ["xpologistics", "xpo", "cnwy"], ["olddominion", "odfl"],
    ["lso", "lonestarovernight"], ["bpost", "belgianpost"],
    ["brt", "bartolini"],
    ["postnord", "postnordsweden", "postnordse"], ["gls", "glsd"],
  ]
}
