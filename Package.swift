// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "order-router",
  products: [
    .library(name: "RoutingModel", targets: ["RoutingModel"]),
    .library(name: "OrderRouting", targets: ["OrderRouting"]),
    .library(name: "RouteOptimization", targets: ["RouteOptimization"]),
    .library(name: "RouteVerification", targets: ["RouteVerification"]),
    .library(name: "Geography", targets: ["Geography"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .library(name: "Channels", targets: ["Channels"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "StockLedger", targets: ["StockLedger"]),
    .library(name: "SQLiteLedger", targets: ["SQLiteLedger"]),
    .library(name: "PostgreSQLLedger", targets: ["PostgreSQLLedger"]),
    .library(name: "LedgerConformance", targets: ["LedgerConformance"]),
    .library(name: "RoutingService", targets: ["RoutingService"]),
    .library(name: "GLPK", targets: ["GLPK"]),
    .library(name: "IntegerProgramming", targets: ["IntegerProgramming"]),
    .library(name: "IntegerProgramConformance", targets: ["IntegerProgramConformance"]),
    .executable(name: "order-router", targets: ["order-router"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "IntegerProgramming", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "IntegerProgramConformance", dependencies: ["IntegerProgramming"]),
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
    .target(name: "Geography", dependencies: ["OrderRouting"], resources: [.embedInCode("Resources")]),
    .target(
      name: "ScenarioFiles", dependencies: ["OrderRouting", "RouteVerification", "COpenSSL"],
      resources: [.embedInCode("Resources")]),
    .target(name: "Channels", dependencies: ["OrderRouting", "ScenarioFiles", "CZlib"]),
    .target(
      name: "Datasets", dependencies: ["OrderRouting", "Geography", "ScenarioFiles", system],
      resources: [.embedInCode("Resources")]),
    .target(name: "Simulation", dependencies: ["OrderRouting"]),
    .target(name: "StockLedger", dependencies: ["OrderRouting"]),
    .target(name: "LedgerConformance", dependencies: ["StockLedger", "OrderRouting"]),
    .target(name: "SQLiteLedger", dependencies: ["StockLedger", "OrderRouting", grdb]),
    .target(name: "PostgreSQLLedger", dependencies: ["StockLedger", "CLibPQ"]),
    .target(
      name: "RoutingService",
      dependencies: ["StockLedger", "OrderRouting", "RouteOptimization", "IntegerProgramming"]),
    .executableTarget(
      name: "order-router",
      dependencies: [
        "OrderRouting", "RouteOptimization", "RouteVerification", "ScenarioFiles", "Channels", "Geography",
        "Datasets", "Simulation", "GLPK", "IntegerProgramming", "CAllocator", argumentParser, system,
      ]),
    .target(
      name: "RoutingFixtures", dependencies: ["RoutingModel", "RouteVerification"],
      path: "Tests/RoutingFixtures"),
    .target(
      name: "OrderRoutingFixtures", dependencies: ["OrderRouting", "RoutingFixtures"],
      path: "Tests/OrderRoutingFixtures"),
    .testTarget(name: "ArchitectureTests"),
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
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "OrderRouting"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: ["ScenarioFiles", "OrderRouting", "RouteOptimization", "RouteVerification"]),
    .testTarget(name: "ChannelsTests", dependencies: ["Channels", "ScenarioFiles", "OrderRouting"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "OrderRouting", "ScenarioFiles"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Simulation", "OrderRouting", "RouteOptimization", "RouteVerification", "GLPK"]),
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
        "PostgreSQLLedger", "RoutingService", "StockLedger", "LedgerConformance", "OrderRouting", "RoutingFixtures",
        "GLPK",
      ]),
    .testTarget(
      name: "RoutingServiceTests",
      dependencies: [
        "RoutingService", "SQLiteLedger", "StockLedger", "LedgerConformance", "OrderRouting",
        "RoutingFixtures",
        "GLPK",
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
