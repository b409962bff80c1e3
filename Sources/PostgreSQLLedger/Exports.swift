// Whoever opens a ledger reads it.
@_exported public import StockLedger
