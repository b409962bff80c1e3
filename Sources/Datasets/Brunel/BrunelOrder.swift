/// An order: one product, one customer, one level of service.
struct BrunelOrder {
  var id: String
  var date: String
  /// `DTD` door to door, `DTP` door to port, `CRF` freight arranged by the customer.
  var serviceLevel: String
  var customer: String
  var product: String
  var destination: String
  var quantity: Int
  /// Of the whole order, in kilograms.
  var weight: SourceDecimal

  init(_ row: SourceRow) throws(DatasetError) {
    id = try row.required("Order ID")
    date = try row.required("Order Date")
    serviceLevel = try row.required("Service Level")
    customer = try row.required("Customer")
    product = try row.required("Product ID")
    destination = try row.required("Destination Port")
    quantity = try row.integer("Unit quantity")
    weight = try row.decimal("Weight")
    guard quantity > 0 else { throw row.problem("Unit quantity", "a number above 0") }
  }

  /// A product's unit weighs differently from order to order, so that each has an article of its own.
  var sku: String { product + "-" + id }
}
