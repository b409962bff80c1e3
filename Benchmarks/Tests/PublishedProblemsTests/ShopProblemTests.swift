import OrderRouting
import PublishedProblems
import Testing

struct ShopProblemTests {
  /// Two products, three shops. Two units at shop 1 and one at shop 2 cost 3.5 + 2 · 4 + 1.25 + 2.
  private static let text = """
    #NO_PRODUCTS, NO_STORES
    3 , 2
    #PRODUCT_NO, QUANTITY_TO_BUY
    0, 2
    1, 1
    #STORE_NO, DELIVERY_PRICE
    0, 9.5
    1, 3.5
    2, 1.25
    #MATRIX OF PRICES (ROWS STORES - COLUMNS PRODUCTS)
    3.0, 1.0,\u{20}
    4.0, 0.0,\u{20}
    0.0, 2.0,\u{20}
    #MATRIX OF AVAILABILITY (ROWS STORES - COLUMNS PRODUCTS)
    1.0, 5.0,\u{20}
    2.0, 0.0,\u{20}
    0.0, 1.0,\u{20}

    """

  @Test func `an instance is read, with its counts in either order`() throws {
    let problem = try ShopProblem(instance: Self.text, file: "S")
    #expect(problem.wanted == [2, 1])
    #expect(problem.shops.map(\.deliveryPrice) == [9.5, 3.5, 1.25])
    #expect(problem.shops.map(\.available) == [[1, 5], [2, 0], [0, 1]])
    #expect(problem.shops.map(\.prices) == [[3, 1], [4, 0], [0, 2]])
    let turned = Self.text.replacing("3 , 2", with: "2,3")
    #expect(try ShopProblem(instance: turned, file: "S") == problem)
  }

  @Test func `the least cost of the scenario is the problem's`() throws {
    let problem = try ShopProblem(instance: Self.text, file: "S")
    #expect(Oracle.optimum(problem) == 14_750_000)
    let plan = try Oracle.planned(problem.scenario(origin: "A test"))
    #expect(plan.totalCost == 14.75)
    #expect(plan.counts.ordersFilled == 1)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `instances by chance cost what brute force says`(seed: UInt64) throws {
    var chance = Chance(seed)
    let (products, shops) = (chance.number(2...4), chance.number(2...5))
    var prices = ""
    var units = ""
    for _ in 0..<shops {
      for _ in 0..<products {
        let available = chance.number(0...4)
        units += "\(available), "
        prices += available == 0 ? "0.0, " : "\(chance.number(1...9)).\(chance.number(10...99)), "
      }
      units += "\n"
      prices += "\n"
    }
    var text = "#NO_PRODUCTS\n\(products),\(shops)\n#QUANTITY_TO_BUY\n"
    for product in 0..<products { text += "\(product),\(chance.number(1...4))\n" }
    text += "#DELIVERY_PRICE\n"
    for shop in 0..<shops { text += "\(shop),\(chance.number(0...6)).5\n" }
    text += "#MATRIX OF PRICES\n\(prices)#MATRIX OF AVAILABILITY\n\(units)"
    guard let problem = try? ShopProblem(instance: text, file: "S") else { return }
    let optimum = try #require(Oracle.optimum(problem))
    #expect(try Oracle.planned(problem.scenario(origin: "A test")).totalCost.millionths == optimum)
  }

  @Test(arguments: [
    ("4.0, 0.0", "4.0, x", "S:12: found x as the price of product 1 at shop 1; expected a number"),
    ("2.0, 0.0", "2.5, 0.0", "S:16: found 2.5 as the units of product 0 at shop 1; expected a whole number"),
    ("1, 3.5", "2, 3.5", "S: found number 2 in a list; expected 1"),
    ("3 , 2", "3 , 3", "S: found 3 and 3 as the numbers of products and shops"),
    ("4.0, 0.0", "0.0, 0.0", "S: found units, but no price, of product 0 at shop 1"),
    ("0, 2\n1, 1", "0, 4\n1, 1", "S: product 0 is wanted 4 times, but all shops have 3"),
    ("#MATRIX OF AVAILABILITY", "#", "S: found 0 headings with MATRIX OF AVAILABILITY; expected one"),
    (
      "3.0, 1.0,", "3.0, 1.0, 7.0,", "S:11: found 7.0 as the price of product 0 at shop 1; expected the first"
    ),
    (
      "#NO_PRODUCTS, NO_STORES", "1,1", "S:1: expected a line that begins with #; files from before July 2023"
    ),
  ])
  func `a file that is not as it should be is refused with its value`(
    part: String, replacement: String, error: String
  ) throws {
    let text = Self.text.replacing(part, with: replacement)
    let refusal = #expect(throws: InvalidProblem.self) { try ShopProblem(instance: text, file: "S") }
    #expect(refusal?.description.hasPrefix(error) == true, "\(refusal?.description ?? "")")
  }
}
