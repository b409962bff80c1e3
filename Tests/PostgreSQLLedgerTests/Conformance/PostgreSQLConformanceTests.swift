import LedgerConformance
import Testing

@Suite struct PostgreSQLConformanceTests {}
