extension Recipient {
  /// The texts of a record's cells, by the columns of the fields in their order.
  init(_ reader: RecordReader, _ columns: [Int?]) {
    precondition(columns.count == Field.allCases.count, "a column, or none, for each field")
    if let packed = reader.joined(columns, by: 0x1F) {
      self.init(packed: packed)
    } else {
      self.init { reader.text(columns[$0.rawValue]) }
    }
  }
}
