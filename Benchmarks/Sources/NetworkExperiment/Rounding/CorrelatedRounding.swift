/// Items that share a layer of a place's rates go there together: the second heuristic of Jasin & Sinha
/// (2015), DOI 10.1287/opre.2015.1409.
///
/// The rates of a place are cut into layers, the m-th as high as the m highest rates have in common above the
/// next. One layer is drawn, a layer of m of n items and height h with chance h·m/n; its items go to its
/// place. The others each draw a place with what is left of their rates, h·(1 − m/n) of every layer that they
/// are in.
package struct CorrelatedRounding: ItemRounding {
  package let name = "correlated rounding (Jasin & Sinha)"

  /// What the m items with the highest rates at a place have in common above the next.
  struct Layer: Sendable {
    let place: Int
    let items: [Int]
    let height: Double
  }

  package init() {}

  package func round(_ rates: ItemRates, _ random: inout SplitMix64) -> [Int] {
    let layers = Self.layers(rates)
    let first = layers[random.position(weights: layers.map { Self.chance($0, of: rates.itemCount) })]
    return (0..<rates.itemCount).map { item in
      if first.items.contains(item) { return first.place }
      return random.position(weights: Self.rest(layers, of: item, rates))
    }
  }

  /// O(places · items · log items).
  static func layers(_ rates: ItemRates) -> [Layer] {
    var layers: [Layer] = []
    for place in 0..<rates.placeCount {
      let ranked = (0..<rates.itemCount).sorted { (rates[$1, place], $0) < (rates[$0, place], $1) }
      for count in 1...rates.itemCount {
        let next = count < rates.itemCount ? rates[ranked[count], place] : 0
        let height = rates[ranked[count - 1], place] - next
        if height > 0 {
          layers.append(Layer(place: place, items: Array(ranked.prefix(count)), height: height))
        }
      }
    }
    return layers
  }

  /// The chance that a layer is drawn first.
  static func chance(_ layer: Layer, of items: Int) -> Double {
    layer.height * Double(layer.items.count) / Double(items)
  }

  /// What an item that is not in the first layer draws from, by place: all together, the chance of that.
  static func rest(_ layers: [Layer], of item: Int, _ rates: ItemRates) -> [Double] {
    var rest = [Double](repeating: 0, count: rates.placeCount)
    for layer in layers where layer.items.contains(item) {
      rest[layer.place] += layer.height - chance(layer, of: rates.itemCount)
    }
    return rest
  }

  /// (n + 1)² / 4n for odd n, (n + 2) / 4 for even n: about a quarter of the items.
  package func guarantee(items: Int) -> Double {
    // A layer of m items puts its place to use with at most h·m/n + h·m·(1 − m/n).
    (1...items).reduce(0) { max($0, Double($1 * (items + 1 - $1)) / Double(items)) }
  }
}
