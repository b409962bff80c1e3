internal import OrderRouting

struct KitTable: TableReader {
  private let kit, component, quantity: Column

  init(_ columns: inout ColumnFinder) {
    kit = columns.requiredKey("kit_sku")
    component = columns.requiredKey("component_sku")
    quantity = columns.required("quantity")
  }

  func read(_ row: inout RowReader) -> KitComponent {
    KitComponent(
      kit: row.id(kit), component: row.id(component), quantity: row.whole(quantity, atLeast: 1) ?? 1)
  }
}
