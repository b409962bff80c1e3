import FoundationEssentials

extension FiveChannelsDay {
  /// Writes the folders `network`, `files` and `tracking`, and a README.md, whole or not at all; `folder` must not be
  /// there yet.
  public func write(to folder: String) throws(DatasetError) {
    try NewFolder(folder).build { new in
      try new.write("README.md", Self.readme(seed: seed))
      for (name, files) in [("network", network), ("files", channelFiles), ("tracking", tracking)] {
        for file in files.sorted(by: { $0.key < $1.key }) { try new.write(name, file.key, file.value) }
      }
    }
  }

  private static func readme(seed: UInt64) -> String {
    """
    # A day on five channels

    A made-up seller of household goods with two warehouses, a 3PL, Amazon's and Walmart's centres, and a day of 150
    orders as Amazon, Shopify, Walmart, eBay and TikTok Shop hand them out, with what such files bring along: partial
    fulfilments, cancellations, unpaid orders, packs and other names for SKUs, apostrophes before ZIPs, lost zeros,
    Windows-1252, descriptions and footers, a file that was downloaded twice.

    ```
    order-router import network files --out day
    order-router plan day --out plan
    order-router export day plan --out instructions
    order-router confirm day plan tracking --out confirmations
    ```

    `tracking` tells of some of the parcels, as a warehouse would.

    Made by `order-router generate-channels FOLDER --seed \(seed)`. Fact: prices of USPS and FedEx (FedEx at half its
    list price, assumed), Walmart's fees by the pound as published for its own orders, zones and places; the fees of
    Amazon's Multi-Channel Fulfillment have a real shape and an assumed level. Drawn by chance: orders, people, stock,
    tracking numbers; TikTok's ids of carriers are made up.

    """
  }
}
