@_exported public import OrderRouting
