// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, bottom to top. A target may import only what stands below it;
// README.md, "How it is built", says why each floor is where it is.
let package = Package(
  name: "NewsMetadata",
  products: [
    .library(name: "NewsMetadata", targets: ["NewsMetadata"]),
    .library(name: "NewsText", targets: ["NewsText"]),
    .library(name: "NewsDates", targets: ["NewsDates"]),
    .library(name: "NewsNames", targets: ["NewsNames"]),
    .library(name: "NewsCities", targets: ["NewsCities"]),
    .library(name: "NewsConformance", targets: ["NewsConformance"]),
    .executable(name: "newsmeta", targets: ["newsmeta"]),
  ],
  dependencies: [
    // For the program alone: an embedder of the library never compiles it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // Floor 0: ICU's link lines, and compiled tables in read-only memory.
    .systemLibrary(
      name: "CICU",
      pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"])]
    ),
    .target(name: "CNewsTables", exclude: ["Tables"]),
    .target(name: "CNewsCities", dependencies: ["CNewsTables"], exclude: ["Tables"]),

    // Floor 1: the only code that includes ICU's headers.
    .target(name: "CNewsICU", dependencies: ["CICU"]),

    // Floor 2: bytes → text → clean text → search keys.
    .target(
      name: "NewsText",
      dependencies: ["CNewsICU", "CNewsTables"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),

    // Floor 3: strings → moments, strings → entities.
    .target(name: "NewsDates", dependencies: ["NewsText", "CNewsTables"]),
    .target(name: "NewsNames", dependencies: ["NewsText", "CNewsTables"]),
    .target(name: "NewsCities", dependencies: ["NewsNames", "NewsText", "CNewsCities"]),

    // Floor 4: what a scraper holds → an Article.
    .target(
      name: "NewsMetadata",
      dependencies: ["NewsText", "NewsDates", "NewsNames", "NewsCities", "CNewsTables"]
    ),

    // Floor 5: the suite that proves it, and the program.
    .target(name: "NewsConformance", dependencies: ["NewsMetadata"]),
    .executableTarget(
      name: "newsmeta",
      dependencies: [
        "NewsMetadata",
        "NewsConformance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .testTarget(name: "NewsTextTests", dependencies: ["NewsText", "CNewsICU"]),
    .testTarget(name: "NewsDatesTests", dependencies: ["NewsDates"]),
    .testTarget(name: "NewsNamesTests", dependencies: ["NewsNames", "NewsCities"]),
    .testTarget(name: "NewsMetadataTests", dependencies: ["NewsMetadata"]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["NewsConformance", "NewsMetadata", "newsmeta"]
    ),
  ],
  swiftLanguageModes: [.v6],
  // C23 has `#embed`.
  cLanguageStandard: .c2x
)
