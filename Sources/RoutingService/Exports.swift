// Whoever calls the service speaks of the ledger's orders, shipments and events.
@_exported public import StockLedger
