// Whoever checks a store has one.
@_exported public import StockLedger
