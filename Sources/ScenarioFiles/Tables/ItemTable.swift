internal import OrderRouting

struct ItemTable: TableReader {
  private let sku, name, weight, length, width, height, feeClass, tags, shipsAlone: Column

  init(_ columns: inout ColumnFinder) {
    sku = columns.requiredKey("sku")
    name = columns.optional("name")
    weight = columns.optional("weight")
    length = columns.optional("length")
    width = columns.optional("width")
    height = columns.optional("height")
    feeClass = columns.optional("fee_class")
    tags = columns.optional("tags")
    shipsAlone = columns.optional("ship_alone")
  }

  func read(_ row: inout RowReader) -> Item {
    var item = Item(sku: row.id(sku), weight: row.decimal(weight))
    item.name = row.text(name)
    item.length = row.amount(length)
    item.width = row.amount(width)
    item.height = row.amount(height)
    item.feeClass = row.text(feeClass)
    item.tags = row.tags(tags)
    item.shipsAlone = row.boolean(shipsAlone) ?? false
    return item
  }
}
