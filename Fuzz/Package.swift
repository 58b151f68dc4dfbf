// swift-tools-version: 6.2
import PackageDescription

// Entry points for libFuzzer, one a floor. `./run` builds and runs them.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "NewsMetadata", path: "..")],
  targets: ["FuzzText", "FuzzDates", "FuzzNames", "FuzzPages", "FuzzRecords"].map { name in
    .executableTarget(
      name: name,
      dependencies: [
        .product(name: "NewsMetadata", package: "NewsMetadata"),
        .product(name: "NewsConformance", package: "NewsMetadata"),
      ],
      // libFuzzer brings the main function.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  },
  swiftLanguageModes: [.v6]
)
