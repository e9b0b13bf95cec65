// swift-tools-version: 6.3

import PackageDescription

// A package of its own, so that users of the library do not build the benchmark.
let package = Package(
  name: "emaki-benchmarks",
  dependencies: [.package(name: "emaki", path: "..")],
  targets: [
    .executableTarget(
      name: "NetworkBenchmark",
      dependencies: [.product(name: "NeuralNetwork", package: "emaki")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
