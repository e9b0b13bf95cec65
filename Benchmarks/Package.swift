// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that users of the library do not build the benchmark.
let package = Package(
  name: "emaki-benchmarks",
  dependencies: [.package(name: "emaki", path: "..")],
  targets: [
    .target(name: "BenchmarkSupport", swiftSettings: strict),
    .executableTarget(
      name: "NetworkBenchmark",
      dependencies: ["BenchmarkSupport", .product(name: "NeuralNetwork", package: "emaki")],
      swiftSettings: strict),
    .executableTarget(
      name: "PlottingBenchmark",
      dependencies: ["BenchmarkSupport", .product(name: "Plotting", package: "emaki")],
      swiftSettings: strict),
  ]
)
