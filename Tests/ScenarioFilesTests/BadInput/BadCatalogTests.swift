import OrderRouting
import Testing

@Suite struct BadCatalogTests {
  @Test(arguments: items) func `a bad item is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("items.csv")
  }
  @Test(arguments: kits) func `a bad kit is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("kits.csv")
  }
  @Test(arguments: stock) func `bad stock is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("stock.csv")
  }
  @Test(arguments: allocations) func `a bad allocation is reported where it stands`(mutation: Mutation) throws
  {
    try mutation.check("allocations.csv")
  }
  @Test(arguments: values) func `a bad stock value is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("stock_values.csv")
  }

  static let items: [Mutation] = [
    .init("blank SKU", "BOX,Box", "^,Box", "sku", "found a blank cell"),
    .init("* as a SKU", "BOX,Box", "^*,Box", "sku", "* is never one"),
    .init("same SKU", "", "^PEN,,1,,,,,", "sku", "twice in items"),
    .init("same SKU in quotes", "", "^\"PEN\",,1,,,,,", "sku", "twice in items"),
    .init("SKU of a kit", "", "^SET,,1,,,,,", "sku", "both an item and a kit", .warning),
    .init("negative weight", "Ink,1.5", "Ink,^-1.5", "weight", "at least 0"),
    .init("weight with a unit", "Ink,1.5", "Ink,^1.5kg", "weight", "Maybe \"1.5\""),
    .init("no weight where stocked", "Box,2", "Box,^", "weight", "A weight is expected", .warning),
    .init("negative length", "Box,2,10", "Box,2,^-10", "length", "at least 0"),
    .init("volume beyond all numbers", "Box,2,10,8", "Box,2,^999999999999,8", "length", "The volume of SKU"),
    .init("no width", "Box,2,10,8", "Box,2,10,^", "width", "All three sides", .warning),
    .init("length alone", "Box,2,10,8,4", "Box,2,10,^,0", "width", "All three sides", .warning),
    .init("height alone", "Box,2,10,8,4", "Box,2,^,,4", "length", "All three sides", .warning),
    .init("bad boolean", ",Yes", ",^alone", "ship_alone", "expected yes or no"),
    .init("unknown fee class", "4,small,liquid", "4,^smal,liquid", "fee_class", "Maybe \"small\""),
  ]

  static let kits: [Mutation] = [
    .init("blank kit", "SET,INK", "^,INK", "kit_sku", "found a blank cell"),
    .init("blank component", "SET,INK", "SET,^", "component_sku", "found a blank cell"),
    .init("unknown component", "SET,INK", "SET,^INC", "component_sku", "Maybe \"INK\""),
    .init("quantity 0", "PEN,2", "PEN,^0", "quantity", "at least 1"),
    .init("negative quantity", "PEN,2", "PEN,^-2", "quantity", "at least 1"),
    .init("decimal quantity", "PEN,2", "PEN,^2.0", "quantity", "Maybe \"2\""),
    .init("more than a million units", "PEN,2", "PEN,^1000001", "quantity", "at most 1000000 units"),
    .init("same key", "", "SET,^PEN,1", "component_sku", "twice in kits"),
    .init("kit of itself", "", "SET,^SET,1", "component_sku", "contains itself: \"SET\" → \"SET\""),
    .init(
      "cycle of three", "", "SET,CASE,1\nCASE,TRAY,1\nTRAY,^SET,1", "component_sku",
      "\"SET\" → \"CASE\" → \"TRAY\" → \"SET\""),
  ]

  static let stock: [Mutation] = [
    .init("blank location", "EAST,PEN", "^,PEN", "location_id", "found a blank cell"),
    .init("* as a location", "EAST,PEN", "^*,PEN", "location_id", "* is never one"),
    .init("unknown location", "EAST,PEN", "^NORTH,PEN", "location_id", "that stands in locations"),
    .init("location in other case", "EAST,PEN", "^east,PEN", "location_id", "Maybe \"EAST\""),
    .init("unknown SKU", "EAST,PEN", "EAST,^PIN", "sku", "Maybe \"PEN\""),
    .init("a kit in stock", "", "EAST,^SET,1,,", "sku", "this SKU is a kit"),
    .init("blank count", "PEN,100", "PEN,^", "on_hand", "found a blank cell"),
    .init("decimal count", "PEN,100", "PEN,^100.5", "on_hand", "a whole number or unlimited"),
    .init("13 digits", "PEN,100", "PEN,^1000000000000", "on_hand", "at most 12 digits"),
    .init("misspelt unlimited", "unlimited", "^Unlimited", "on_hand", "Maybe \"unlimited\""),
    .init("negative reserved", "100,5", "100,^-5", "reserved", "at least 0"),
    .init("unlimited reserved", "100,5", "100,^unlimited", "reserved", "at least 0"),
    .init("negative safety stock", "100,5,10", "100,5,^-10", "safety_stock", "at least 0"),
    .init("same key", "", "EAST,^PEN,1,,", "sku", "twice in stock"),
    .init("same key, blanks in quotes", "", "\" EAST\",^\"PEN\t\",1,,", "sku", "twice in stock"),
  ]

  static let allocations: [Mutation] = [
    .init("* as a channel", "ebay", "^*", "channel", "* is never one"),
    .init("blank channel", "ebay", "^", "channel", "found a blank cell"),
    .init("unknown location", "EAST,PEN", "^WST,PEN", "location_id", "that stands in locations"),
    .init("unknown SKU", "EAST,PEN", "EAST,^PENS", "sku", "Maybe \"PEN\""),
    .init("a kit", "EAST,PEN", "EAST,^SET", "sku", "this SKU is a kit"),
    .init("negative units", "ebay,20", "ebay,^-20", "max_units", "at least 0"),
    .init("blank units", "ebay,20", "ebay,^", "max_units", "found a blank cell"),
    .init("same key", "", "EAST,PEN,^ebay,1", "channel", "twice in allocations"),
  ]

  static let values: [Mutation] = [
    .init("unknown location", "EAST,PEN", "^SOUTH,PEN", "location_id", "that stands in locations"),
    .init("unknown SKU", "EAST,PEN", "EAST,^PAN", "sku", "Maybe \"PEN\""),
    .init("a kit", "EAST,PEN", "EAST,^SET", "sku", "this SKU is a kit"),
    .init("blank value", "-0.75", "^", "value", "found a blank cell"),
    .init("two signs", "-0.75", "^--0.75", "value", "expected a number"),
    .init("same key", "", "EAST,^PEN,1", "sku", "twice in stock_values"),
  ]
}
