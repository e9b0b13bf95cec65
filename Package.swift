// swift-tools-version: 6.3

import PackageDescription

/// Settings of every Swift target: what later language modes will ask for anyway.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let syntax = "swift-syntax"

let package = Package(
  name: "emaki",
  products: [
    .library(name: "NeuralNetwork", targets: ["NeuralNetwork"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .executable(name: "emaki", targets: ["emaki"]),
    .executable(name: "emaki-worker", targets: ["CellWorker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
  ],
  targets: [
    // System libraries.
    .systemLibrary(name: "CBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CDuktape", pkgConfig: "duktape", providers: [.apt(["duktape-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // The two libraries, usable on their own.
    .target(name: "CVectorMath", exclude: ["kernels.inc"]),
    .target(
      name: "NeuralNetwork", dependencies: ["CBLAS", "CVectorMath", "CZlib"],
      swiftSettings: strict),
    .target(name: "Plotting", dependencies: ["CCairo", "CPango", "CPNG"], swiftSettings: strict),

    // Notebooks.
    .target(
      name: "NotebookDocument",
      dependencies: ["CMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Formulas", dependencies: ["CDuktape", "NotebookDocument"], swiftSettings: strict),
    .target(name: "CellProtocol", swiftSettings: strict),
    .target(
      name: "Display", dependencies: ["CellProtocol", "NeuralNetwork", "Plotting"],
      swiftSettings: strict),
    .target(name: "CWorkerSupport"),
    .executableTarget(
      name: "CellWorker",
      dependencies: ["CWorkerSupport", "CellProtocol", "Display", "NeuralNetwork", "Plotting"],
      swiftSettings: strict,
      linkerSettings: [
        // Cells are loaded into the worker and find the libraries' symbols in it.
        .unsafeFlags(["-Xlinker", "--export-dynamic"])
      ]),
    .target(
      name: "CellEngine",
      dependencies: [
        "CWorkerSupport", "CellProtocol", "Formulas", "NotebookDocument",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SwiftParser", package: syntax),
        .product(name: "SwiftSyntax", package: syntax),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Report",
      dependencies: [
        "Formulas", "NotebookDocument",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftIDEUtils", package: syntax),
        .product(name: "SwiftParser", package: syntax),
        .product(name: "SwiftSyntax", package: syntax),
      ],
      swiftSettings: strict),
    .target(
      name: "Handouts",
      dependencies: [
        "NotebookDocument", "Report",
        .product(name: "SwiftParser", package: syntax),
        .product(name: "SwiftSyntax", package: syntax),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "emaki",
      dependencies: [
        "CellEngine", "CellProtocol", "Formulas", "Handouts", "NeuralNetwork", "NotebookDocument",
        "Plotting", "Report",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // Tests, fast ones first.
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "NeuralNetworkTests", dependencies: ["AllocationCounter", "CZlib", "NeuralNetwork"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .executableTarget(
      name: "FigureWriter", dependencies: ["Plotting"], path: "Tests/FigureWriter",
      swiftSettings: strict),
    .testTarget(
      name: "PlottingTests", dependencies: ["FigureWriter", "Plotting"],
      exclude: ["Golden/Figures"], swiftSettings: strict),
    .testTarget(
      name: "DisplayTests", dependencies: ["CellProtocol", "Display"], swiftSettings: strict),
    .testTarget(
      name: "CellProtocolTests", dependencies: ["CellProtocol"], swiftSettings: strict),
    .testTarget(
      name: "NotebookDocumentTests", dependencies: ["CMarkGFM", "NotebookDocument"],
      swiftSettings: strict),
    .testTarget(
      name: "FormulasTests", dependencies: ["Formulas", "NotebookDocument"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Formulas", "NotebookDocument", "Plotting", "Report", "TestSupport"],
      exclude: ["Corpus/Notebooks"], swiftSettings: strict),
    .testTarget(
      name: "HandoutsTests", dependencies: ["Handouts", "NotebookDocument"],
      swiftSettings: strict),
    .testTarget(
      name: "CellEngineTests",
      dependencies: ["CellEngine", "CellWorker", "NotebookDocument", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EmakiTests",
      dependencies: [
        "CellWorker", "NeuralNetwork", "NotebookDocument", "Report", "TestSupport", "emaki",
        .product(name: "SwiftParser", package: syntax),
        .product(name: "SwiftSyntax", package: syntax),
      ],
      swiftSettings: strict),
  ]
)
