// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
/// What the server is built on, and the command is not.
let web: [Target.Dependency] = [
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HummingbirdTLS", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "Metrics", package: "swift-metrics"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]

let package = Package(
  name: "order-router",
  products: [
    .library(name: "RoutingModel", targets: ["RoutingModel"]),
    .library(name: "OrderRouting", targets: ["OrderRouting"]),
    .library(name: "RouteOptimization", targets: ["RouteOptimization"]),
    .library(name: "RouteVerification", targets: ["RouteVerification"]),
    .library(name: "RouteExplanation", targets: ["RouteExplanation"]),
    .library(name: "Geography", targets: ["Geography"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .library(name: "Channels", targets: ["Channels"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "DayReport", targets: ["DayReport"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "BrowserSurvey", targets: ["BrowserSurvey"]),
    .library(name: "StockLedger", targets: ["StockLedger"]),
    .library(name: "SQLiteLedger", targets: ["SQLiteLedger"]),
    .library(name: "PostgreSQLLedger", targets: ["PostgreSQLLedger"]),
    .library(name: "LedgerConformance", targets: ["LedgerConformance"]),
    .library(name: "RoutingService", targets: ["RoutingService"]),
    .library(name: "GLPK", targets: ["GLPK"]),
    .library(name: "IntegerProgramming", targets: ["IntegerProgramming"]),
    .library(name: "IntegerProgramConformance", targets: ["IntegerProgramConformance"]),
    .library(name: "ServiceDocuments", targets: ["ServiceDocuments"]),
    .library(name: "PrometheusMetrics", targets: ["PrometheusMetrics"]),
    .executable(name: "order-router", targets: ["order-router"]),
    .executable(name: "order-router-server", targets: ["order-router-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(name: "IntegerProgramming", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "IntegerProgramConformance", dependencies: ["IntegerProgramming"]),
    .target(name: "Charts", dependencies: [mustache]),
    .target(name: "BrowserSurvey"),
    .target(name: "CAllocator"),
    .target(name: "CGLPK"),
    .target(name: "CLibPQ"),
    .target(name: "COpenSSL"),
    .target(name: "CZlib"),
    .target(name: "GLPK", dependencies: ["IntegerProgramming", "CGLPK"], exclude: ["COPYING"]),
    .target(name: "RoutingModel"),
    .target(name: "OrderRouting", dependencies: ["RoutingModel"]),
    .target(name: "RouteOptimization", dependencies: ["OrderRouting", "IntegerProgramming"]),
    .target(name: "RouteVerification", dependencies: ["RoutingModel"]),
    .target(
      name: "RouteExplanation",
      dependencies: ["OrderRouting", "RouteOptimization", "RouteVerification", "IntegerProgramming"]),
    .target(name: "Geography", dependencies: ["OrderRouting"], resources: [.embedInCode("Resources")]),
    .target(
      name: "ScenarioFiles", dependencies: ["OrderRouting", "RouteVerification", "COpenSSL"],
      resources: [.embedInCode("Resources")]),
    .target(name: "Channels", dependencies: ["OrderRouting", "ScenarioFiles", "CZlib", "COpenSSL"]),
    .target(
      name: "Datasets", dependencies: ["OrderRouting", "Geography", "ScenarioFiles", system],
      resources: [.embedInCode("Resources")]),
    .target(name: "Simulation", dependencies: ["OrderRouting"]),
    .target(
      name: "DayReport",
      dependencies: [
        "OrderRouting", "RouteExplanation", "RouteVerification", "IntegerProgramming", "Geography",
        "ScenarioFiles", "Charts",
      ], resources: [.embedInCode("Resources")]),
    .target(name: "StockLedger", dependencies: ["OrderRouting"]),
    .target(name: "LedgerConformance", dependencies: ["StockLedger"]),
    .target(name: "SQLiteLedger", dependencies: ["StockLedger", grdb, sqlite]),
    .target(name: "PostgreSQLLedger", dependencies: ["StockLedger", "CLibPQ"]),
    .target(
      name: "RoutingService",
      dependencies: ["StockLedger", "OrderRouting", "RouteOptimization", "IntegerProgramming"]),
    .executableTarget(
      name: "order-router",
      dependencies: [
        "OrderRouting", "RouteOptimization", "RouteVerification", "RouteExplanation", "DayReport",
        "ScenarioFiles", "Channels", "Geography", "Datasets", "Simulation", "GLPK", "IntegerProgramming",
        "CAllocator", argumentParser, system,
      ]),
    .target(name: "ServiceDocuments", dependencies: ["RoutingService", "ScenarioFiles"]),
    .target(name: "PrometheusMetrics", dependencies: [coreMetrics]),
    .executableTarget(
      name: "order-router-server",
      dependencies: [
        "ServiceDocuments", "PrometheusMetrics", "RoutingService", "SQLiteLedger", "PostgreSQLLedger",
        "ScenarioFiles", "Channels", "GLPK", "OrderRouting", "CAllocator",
      ] + web,
      resources: [.embedInCode("Resources")]),
    .target(
      name: "RoutingFixtures", dependencies: ["RoutingModel", "RouteVerification"],
      path: "Tests/RoutingFixtures"),
    .target(
      name: "OrderRoutingFixtures", dependencies: ["OrderRouting", "RoutingFixtures"],
      path: "Tests/OrderRoutingFixtures"),
    .target(name: "PostgreSQLFixtures", path: "Tests/PostgreSQLFixtures"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "BrowserSurvey"], exclude: ["Fixtures/Results"]),
    .testTarget(name: "IntegerProgrammingTests", dependencies: ["IntegerProgramming"]),
    .testTarget(
      name: "GLPKTests", dependencies: ["GLPK", "IntegerProgramming", "IntegerProgramConformance"]),
    .testTarget(name: "RoutingModelTests", dependencies: ["RoutingModel", "RoutingFixtures"]),
    .testTarget(
      name: "OrderRoutingTests",
      dependencies: [
        "OrderRouting", "RouteOptimization", "RouteVerification", "RoutingFixtures", "OrderRoutingFixtures",
        "GLPK",
      ]),
    .testTarget(
      name: "RouteOptimizationTests",
      dependencies: [
        "RouteOptimization", "OrderRouting", "RouteVerification", "RoutingFixtures", "OrderRoutingFixtures",
        "GLPK", "IntegerProgramming",
      ]),
    .testTarget(
      name: "RouteVerificationTests", dependencies: ["RouteVerification", "RoutingModel", "RoutingFixtures"]),
    .testTarget(
      name: "RouteExplanationTests",
      dependencies: [
        "RouteExplanation", "OrderRouting", "RouteOptimization", "RouteVerification", "RoutingFixtures",
        "ScenarioFiles", "GLPK",
      ]),
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "OrderRouting"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: ["ScenarioFiles", "OrderRouting", "RouteOptimization", "RouteVerification"]),
    .testTarget(
      name: "ChannelsTests", dependencies: ["Channels", "ScenarioFiles", "OrderRouting"],
      exclude: ["Resources"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "OrderRouting", "ScenarioFiles"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Simulation", "OrderRouting", "RouteOptimization", "RouteVerification", "GLPK"]),
    .testTarget(
      name: "DayReportTests",
      dependencies: [
        "DayReport", "BrowserSurvey", "OrderRouting", "RouteExplanation", "RouteOptimization",
        "RoutingFixtures", "ScenarioFiles", "GLPK",
      ]),
    .testTarget(
      name: "ServiceDocumentsTests", dependencies: ["ServiceDocuments", "RoutingService", "ScenarioFiles"]),
    .testTarget(
      name: "PrometheusMetricsTests", dependencies: ["PrometheusMetrics", coreMetrics]),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "order-router-server", "ServiceDocuments", "RoutingService", "SQLiteLedger", "ScenarioFiles",
        "Channels", "PostgreSQLFixtures", "BrowserSurvey", .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ], exclude: ["OpenAPI/day.py"]),
    .testTarget(
      name: "StockLedgerTests",
      dependencies: ["StockLedger", "LedgerConformance", "OrderRouting", "RoutingFixtures"]),
    .testTarget(
      name: "SQLiteLedgerTests",
      dependencies: [
        "SQLiteLedger", "StockLedger", "LedgerConformance", "OrderRouting", "RoutingFixtures", grdb,
      ]),
    .testTarget(
      name: "PostgreSQLLedgerTests",
      dependencies: [
        "PostgreSQLLedger", "PostgreSQLFixtures", "RoutingService", "StockLedger", "LedgerConformance",
        "OrderRouting", "RoutingFixtures", "GLPK",
      ]),
    .testTarget(
      name: "RoutingServiceTests",
      dependencies: [
        "RoutingService", "SQLiteLedger", "StockLedger", "LedgerConformance", "OrderRouting",
        "RoutingFixtures", "GLPK",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "order-router", "OrderRouting", "RouteOptimization", "RouteVerification", "ScenarioFiles", "GLPK",
      ]),
  ])

for target in package.targets {
  if ["CAllocator", "CGLPK", "CLibPQ", "COpenSSL", "CZlib"].contains(target.name) { continue }
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
