// Whoever keeps a ledger speaks of orders, supplies and amounts: the core comes along.
@_exported public import OrderRouting
