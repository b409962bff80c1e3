/// What kind of address an order goes to.
public enum AddressType: String, Hashable, Sendable, CaseIterable {
  case residential
  case business
  case poBox = "po_box"
  case military
}
