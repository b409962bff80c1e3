internal import OrderRouting

/// What to write where a unit of weight or length is none of the format's: the same unit by its right name,
/// or the one to convert to and how. A unit of another size is never taken for a slip of the pen.
enum UnitAdvice {
  static func weight(_ text: String) -> String { advice(text, weightNames, weightConversions) }
  static func length(_ text: String) -> String { advice(text, lengthNames, lengthConversions) }

  /// Whether the word in lower case is a unit of weight or length.
  static func isMeasure(_ word: String) -> Bool {
    let isNamed = (Array(weightNames.values) + Array(lengthNames.values)).contains { $0.contains(word) }
    return isNamed || weightConversions[word] != nil || lengthConversions[word] != nil
  }

  private static func advice(
    _ text: String, _ names: [String: [String]], _ conversions: [String: String]
  ) -> String {
    let word = text.lowercased().filter { $0 != "." && $0 != " " }
    if let conversion = conversions[word] { return "No unit of this format: convert to \(conversion)." }
    return names.first { $0.value.contains(word) }.map { "Maybe \"\($0.key)\"." } ?? ""
  }

  private static let weightNames = [
    "g": ["g", "gr", "grm", "gm", "gms", "gram", "grams", "gramme", "grammes", "gramm"],
    "kg": [
      "kg", "kgs", "kgm", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilogramm",
    ],
    "oz": ["oz", "ozs", "onz", "ounce", "ounces"],
    "lb": ["lb", "lbs", "lbr", "#", "pound", "pounds"],
  ]
  private static let lengthNames = [
    "cm": ["cm", "cms", "cmt", "centimeter", "centimeters", "centimetre", "centimetres", "zentimeter"],
    "in": ["in", "ins", "inh", "\"", "″", "inch", "inches", "zoll"],
  ]
  private static let weightConversions = conversions([
    (
      ["mg", "mgs", "mgm", "milligram", "milligrams", "milligramme", "milligrammes", "milligramm"],
      "g (÷ 1000)"
    ),
    (["µg", "μg", "ug", "mcg", "microgram", "micrograms"], "g (÷ 1000000)"),
    (["dag", "dkg", "dekagram", "decagram"], "g (× 10)"), (["hg", "hectogram"], "g (× 100)"),
    (["t", "mt", "tne", "tonne", "tonnes", "metricton", "metrictons"], "kg (× 1000)"),
    (["st", "stone", "stones"], "lb (× 14)"),
    (
      ["ton", "tons", "shortton", "shorttons", "ustons"],
      "lb (× 2000 for short tons) or kg (× 1000 for metric)"
    ),
  ])
  private static let lengthConversions = conversions([
    (
      ["mm", "mms", "mmt", "millimeter", "millimeters", "millimetre", "millimetres", "millimetern"],
      "cm (÷ 10)"
    ),
    (["µm", "μm", "um", "micron", "microns", "micrometer", "micrometre"], "cm (÷ 10000)"),
    (["dm", "dmt", "decimeter", "decimeters", "decimetre", "decimetres"], "cm (× 10)"),
    (["m", "mtr", "mtrs", "meter", "meters", "metre", "metres"], "cm (× 100)"),
    (["km", "kilometer", "kilometers", "kilometre", "kilometres"], "cm (× 100000)"),
    (["ft", "feet", "foot", "fot", "'", "′"], "in (× 12)"), (["yd", "yds", "yard", "yards"], "in (× 36)"),
    (["mil", "mils", "thou"], "in (÷ 1000)"),
  ])

  private static func conversions(_ rows: [(names: [String], conversion: String)]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: rows.flatMap { row in row.names.map { ($0, row.conversion) } })
  }
}
