extension GeneratedDay {
  /// The text of `README.md`.
  func readme(_ counts: Counts) -> String {
    """
    # \(name)

    A made-up day: \(counts.orders) orders with \(counts.lines) lines and \(counts.units) units to the United \
    States, from
    \(locations.count) locations which hold \(counts.unitsStocked) units in \(counts.stockRows) rows of stock \
    and can make \(counts.capacity) shipments.
    No customer, item or order is real. This folder is made, byte for byte, by

    ```
    \(commandLine)
    ```

    \(Self.facts)

    \(Self.rules)
    """
  }

  private var commandLine: String {
    [
      "order-router generate \(name) --preset \(settings.preset.rawValue) --orders \(settings.orders)",
      "--locations \(settings.locations) --skus \(settings.skus) --seed \(settings.seed)",
      "--stock-cover \(settings.stockCover) --capacity-cover \(settings.capacityCover)",
      "--mean-lines \(settings.meanLines) --max-lines \(settings.maxLines) --skew \(settings.skew)",
      "--multi-unit-share \(settings.multipleUnitShare) --max-quantity \(settings.maxQuantity)",
    ].joined(separator: " \\\n  ")
  }

  private static let facts = """
    ## Fact

    | what | source | valid | certainty |
    |---|---|---|---|
    | USPS Ground Advantage, commercial prices to 70 lb, zones 1 to 9 | USPS Notice 123 | 2026-07-12 | high; \
    under a pound to zone 9 is taken as zone 8 |
    | FedEx Ground and Home Delivery list prices to 70 lb, zones 2 to 8 | FedEx list prices | 2025-01-06 | \
    high |
    | FedEx residential surcharge 5.95 | FedEx surcharges of 2025 | 2025 | high |
    | FedEx ground fuel surcharge 24.5 % | cargotools.online | 2026-06-15 | medium |
    | Amazon Multi-Channel Fulfillment fees, standard speed: per unit, falling with the units of the order | \
    Amazon's fee table | before 2022-05-09 | high as history: the shape, not the level |
    | 3PLs ask 2 to 5 for an order and 0.20 to 2.00 for a further unit | thefulfillmentadvisor.com, Shipwire, \
    clarionmv | 2025 | low to medium |
    | dimensional divisors 166 (USPS, above 1 728 in³) and 139 (FedEx) | the carriers | not dated | high |
    | population and centroids of ZIP3 areas | US Census Bureau, 2020 (public domain); 22 areas without \
    residents GeoNames (CC BY 4.0) | 2020 | high |
    | hubs: ZIP codes where fulfilment centres usually stand | ours | | a choice, not a census |

    Published prices are quoted as facts. Holidays and time zones are real.
    """

  private static let rules = """
    ## Assumed

    - FedEx at half its list price and half its residential surcharge (contracts save 30 to 60 %), the fuel \
    surcharge on the rate alone.
      Alaska and Hawaii are not served by FedEx here, which has zones of its own for them.
    - Parcels to 50 lb, USPS to 2 ft³ and no edge above 22 in, so that no surcharge for handling or size applies.
    - Marketplace fees are the old table's raised by 60 %, the 0.38 for each pound over two with them.
    - Zones by distance between ZIP3 centroids: exact for 94 % of pairs of a chart of 2026, else one off.
    - Transit days by zone are typical ones inside the times that carriers publish; marketplace three to five.
    - Warehouses ask 1.10 to 1.70 a shipment, 0.25 to 0.40 a line and 0.05 to 0.12 a unit; 3PLs 2.40 to 3.00 a
      shipment and 0.25 to 0.35 a unit.
    - Walmart's orders may not ship from the marketplace's centres; Shopify's cost 0.30 more there, TikTok's 5 %,
      eBay's both.
    - Channels, their shares, the working hours and the policy.

    ## Drawn

    Draws are SplitMix64, a stream each for items, locations, orders, stock and allocations.

    | what | rule |
    |---|---|
    | locations | the first hub is the nearest to all people, each next one brings a hub nearest to them; of \
    ten 4 are warehouses, 4 belong to 3PLs, 2 to the marketplace |
    | demand near a location | of a ZIP3 area's people its nearest location has three parts, the second two, \
    the third one |
    | capacity | `max_shipments` in proportion to the demand near, give or take a fifth; together the \
    capacity cover times the orders |
    | destination | by population of the ZIP3 area, in the fifty states and Washington, DC |
    | lines | each further line has the same chance, up to the maximum; the SKUs of an order differ |
    | SKU | the SKU numbered r in proportion to 1 ÷ r^skew |
    | quantity | 1, or on the share of lines with several 2, each further unit with a chance of a half |
    | channel | amazon 35 %, shopify 30, walmart 15, ebay 10, tiktok 10 |
    | promise | `deliver_by` after 2 days 10 %, 4 days 30 %, 5 days 30 %, 7 days 15 %, none 15 % |
    | weight | 0.10 to 0.99 lb 55 %, to 2.50 lb 33 %, to 6 lb 9 %, to 20 lb 3 % |
    | size | 60 to 180 in³ a pound |
    | tags | 3 % of SKUs are `lithium`, which marketplace centres neither hold nor ship |
    | stock | of each SKU the stock cover times the units ordered, within one; none of a SKU that nobody \
    ordered. One in fifty SKUs, the most popular, is at all locations; the rest of the first tenth at half to \
    three quarters of them; the next fifth at a tenth to a third; the others at two to five; at fewer where \
    there are not enough units for each to ship the SKU's largest line. Busy locations carry more SKUs, and \
    more of each, give or take a half |
    | caps | from eight units on: shopify may take a third of a quarter of the marketplace centres' SKUs, \
    tiktok a quarter of 3 % of those elsewhere |

    """
}
