extension GiftShopDay {
  static func readme(
    day: String, orders: [GiftShopOrder], articles: [GiftShopArticle], seed: UInt64
  ) -> String {
    let channels = GiftShopOrder.Channel.allCases.map { channel in
      "\(orders.count { $0.channel == channel }) \(channel.rawValue)"
    }
    let lines = orders.map(\.lines.count).reduce(0, +)
    let units = orders.map(\.units).reduce(0, +)
    let abroad = Set(orders.map(\.country.code)).subtracting(["GB"]).sorted().joined(separator: ", ")
    return """
      # gift-shop-day

      A real day of a British gift shop: \(orders.count) orders with \(lines) lines and \(units) units \
      of \(articles.count) articles,
      by channel \(channels.joined(separator: ", ")). Orders have many lines, and stock is
      scarce and scattered: the hard case for splits.

      - Source: "Online Retail", UCI Machine Learning Repository, Daqing Chen,
        DOI [10.24432/C5BW33](https://doi.org/10.24432/C5BW33)
      - Licence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); changed as said below
      - Date of the orders: \(day)

      The source's rows of that day, in a file SOURCE.csv with its header row, become this folder, byte \
      for byte, by

      ```
      order-router convert gift-shop SOURCE.csv datasets/gift-shop-day --seed \(seed)
      ```

      ## Fact

      Invoices, stock codes (in upper case here), descriptions, quantities, unit prices, times (London) and
      countries\(abroad.isEmpty ? "" : " (abroad: \(abroad))"). Left out: cancellations (an invoice starting
      with C, a negative quantity, no price), and rows that are not goods: postage, vouchers, corrections.
      `as_of` is the time of the day's last order.

      \(rules)
      """
  }

  private static let rules = """
    ## Derived

    Draws are SplitMix64, started afresh for every article and order from the seed and the FNV-1a hash of
    its name, so that one does not depend on another.

    | what | rule |
    |---|---|
    | channel | `web`: no customer number, or a charge for web postage; `wholesale`: 400 units or more; of \
    the rest 30 % drawn as `marketplace`, else `trade` |
    | destination | in Britain one of 24 postal districts is drawn, the larger cities more often; abroad \
    the capital's place. The Channel Islands are taken as Jersey |
    | promise | web and marketplace 3 days, trade 5; in Europe 5 more, elsewhere 10 more; wholesale none |
    | conditions | wholesale lines may be split, over up to five shipments; 8 % of trade orders had a \
    shipment before; 40 % of those of up to eight lines ship complete or not at all; marketplace orders \
    have priority 2 |
    | weight and size | 30 g and a drawn 0.60 to 1.79 g for each penny of the lowest price, at most 12 kg; \
    3 to 6 cm³ a gram |
    | fee class | by weight: `small` to 250 g, `standard` to 1.5 kg, `oversize` |
    | tags | by words of the description: `fragile` (GLASS, CERAMIC, MUG, …), `flammable` (CANDLE, \
    MATCHES, …; not holders) |
    | stock | of 100 articles 4 are sold out, 16 short (40 to 90 % of the day's demand at one or two \
    places), 45 just enough (110 to 180 % at two or three), 35 plentiful; seven tenths of it at one place; \
    some units reserved or kept as safety stock |
    | caps | at a quarter of the articles in MIDLANDS the marketplace channel may take a third |
    | stock values | a unit at MARKET-FC costs 0.02 if kept; some at LILLE are worth 0.05 |

    ## Illustrative

    Locations, services, zones, rates, fees, transit times, rules and the policy are made up, in the shape
    and at the level of what such shops pay. No carrier's or provider's own price is quoted. Closures are the
    public holidays of 2011 in Britain, France and the Netherlands; time zones are real.

    """
}
