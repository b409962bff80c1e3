extension BrunelDay {
  static func readme(_ source: BrunelSource, tariffs: [BrunelTariff]) -> String {
    """
    # brunel-day

    A real day of a global maker of microchips: \(source.orders.count) orders, \(source.plants.count) \
    plants, \(tariffs.count) air freight tariffs.

    - Source: "Supply Chain Logistics Problem Dataset", Brunel University London, T. Kalganova and I. Dzalbs,
      DOI [10.17633/rd.brunel.7558679](https://doi.org/10.17633/rd.brunel.7558679)
    - Licence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); changed as said below
    - Date of the orders: \(source.orders.first?.date ?? "")

    The source's seven CSV files in a folder SOURCE become this folder, byte for byte, by

    ```
    order-router convert brunel SOURCE datasets/brunel-day
    ```

    \(tables)
    """
  }

  private static let tables = """
    ## What each table says

    | file | from | how |
    |---|---|---|
    | locations.csv | WhCapacities, WhCosts | orders a day → `max_shipments`; cost per unit; all days are \
    working days, for the day is a Sunday. The source names no country: `ZZ` |
    | services.csv, rates.csv | FreightRates, PlantPorts | every air lane (port, carrier, level of \
    service, days, type of carrier) is a service of each plant at its port, with a rate card by weight: \
    the larger of the minimum and rate × kilograms. Where a lane quotes several prices for one weight, \
    each set of bands that do not overlap is a service of its own (`-1`, `-2`). A weight between two bands \
    a hundredth apart goes to the upper one; weights without a price cost 9 000 000. Ground lanes are left \
    out (a choice made here) |
    | fees.csv | | the level of service of an order is the fee class of its article, and each service \
    takes its own level alone, free of charge. `CRF`: the customer arranges the freight, at no cost |
    | items.csv | OrderList | one article an order, since a product's weight differs from order to order: \
    the order's weight ÷ its quantity |
    | stock.csv | ProductsPerPlant | `unlimited` where a plant makes the product |
    | channel_rules.csv | VmiCustomers | the customer is the channel; four plants serve their own \
    customers only |
    | transit.csv | FreightRates | days of a lane; the source promises no delivery dates |

    Decimals of more than six places are rounded half away from zero to six, weights of a unit included: an
    order's weight may differ by up to 0.28 kg.

    ## What a plan must decide

    An order ships whole from one plant or not at all. A unit left unfilled costs 2.50 (chosen here): more \
    than any
    unit's cheapest way out (at most 2.04 at a plant, plus freight), so that every order is worth shipping.

    7 043 orders can only leave from PLANT03, which ships 1 013 a day: the day cannot be served, and what \
    the plan
    leaves is `contested`. 34 orders are `no_service`: only PLANT16 makes them, door to port, and no air \
    lane at that
    level leaves its port. Seven days of capacity would serve the other 9 181.

    """
}
