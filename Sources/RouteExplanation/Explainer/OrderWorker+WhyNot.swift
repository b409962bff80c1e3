internal import OrderRouting

extension OrderWorker {
  /// Why each pair of a location and a service that serves no line of the order serves none.
  ///
  /// - Parameter own: what the order gives back.
  mutating func whyNot(_ order: Int, _ own: OptionUses) -> [WhyNot] { [] }
}
