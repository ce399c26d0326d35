// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "entente",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "entente", targets: ["entente"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // The core: values and pure functions.
    .target(name: "AgreementModel", dependencies: ["BigInt"]),
    .target(name: "WorkingTime", dependencies: ["AgreementModel"]),
    .target(name: "Escaping"),
    .target(name: "AnswerReading", dependencies: ["AgreementModel"]),
    .target(
      name: "Sealing",
      dependencies: ["AgreementModel", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Coaching", dependencies: ["AgreementModel", "AnswerReading", "WorkingTime"]),
    .target(name: "Session", dependencies: ["AgreementModel", "Coaching"]),

    // The measurement: exports in, figures out.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CMarks"),
    .target(name: "Exports", dependencies: ["AgreementModel", "CMarks", "CZlib", "WorkingTime"]),
    .target(name: "Measurement", dependencies: ["AgreementModel", "Exports", "WorkingTime"]),
    .target(
      name: "Reports",
      dependencies: [
        "AgreementModel", "Escaping", "Exports", "Measurement", "Pages", "Prompts", "Sealing", "WorkingTime",
      ]),

    // Pages that are one file: markup, looks, pictures.
    .target(name: "Pages", dependencies: ["AgreementModel", "Escaping", "Sealing"]),

    // The edges: words, the file, the terminal, the documents.
    .target(
      name: "Prompts", dependencies: ["AgreementModel", "PackFormat"], path: "prompts",
      exclude: ["en", "es"], plugins: ["EmbedPrompts"]),
    .target(name: "PackFormat", dependencies: ["Yams"]),
    .target(
      name: "Workshops",
      dependencies: ["AgreementModel", "Sealing", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Documents",
      dependencies: [
        "AgreementModel", "Escaping", "Pages", "Prompts", "Sealing", "WorkingTime",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "CEdit",
      linkerSettings: [
        .linkedLibrary("edit"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "Terminal", dependencies: ["CEdit"]),
    .target(
      name: "Commands",
      dependencies: [
        "AgreementModel", "AnswerReading", "Coaching", "Documents", "Escaping", "Exports", "Measurement", "Prompts",
        "Reports", "Sealing", "Session", "Terminal", "WorkingTime", "Workshops",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "entente",
      dependencies: ["Commands", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // Building: the prompt packs become part of the binary.
    .executableTarget(name: "EmbedPromptsTool", dependencies: ["PackFormat"]),
    .plugin(name: "EmbedPrompts", capability: .buildTool(), dependencies: ["EmbedPromptsTool"]),

    // Tests.
    .target(name: "CPty", path: "Tests/Support/CPty"),
    .executableTarget(
      name: "CrashProbe",
      dependencies: [
        "AgreementModel", "Coaching", "Commands", "Prompts", "Sealing", "Session", "WorkingTime", "Workshops",
      ],
      path: "Tests/CrashProbe", exclude: ["crash_probe.py"]),
    .target(
      name: "PseudoTerminal", dependencies: ["CPty", "Terminal"], path: "Tests/Support/PseudoTerminal"),
    .target(name: "HostileCorpus", dependencies: ["AgreementModel"], path: "Tests/Support/HostileCorpus"),
    .executableTarget(name: "LineProbe", dependencies: ["Terminal"], path: "Tests/Support/LineProbe"),
    .testTarget(name: "AgreementModelTests", dependencies: ["AgreementModel", "BigInt"]),
    .testTarget(name: "AnswerReadingTests", dependencies: ["AgreementModel", "AnswerReading"], exclude: ["answers"]),
    .testTarget(
      name: "CoachingTests",
      dependencies: [
        "AgreementModel", "Coaching", "Commands", "Prompts", "Sealing", "Session", "Terminal", "WorkingTime",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "AgreementModel", "Documents", "Escaping", "HostileCorpus", "Pages", "Prompts", "Sealing", "WorkingTime",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "ExportsTests", dependencies: ["AgreementModel", "CZlib", "Exports", "WorkingTime"], exclude: ["Oracle"]),
    .testTarget(
      name: "MeasurementTests",
      dependencies: ["AgreementModel", "Exports", "Measurement", "Sealing", "WorkingTime"],
      exclude: ["Oracle", "Scenarios"]),
    .testTarget(name: "PagesTests", dependencies: ["AgreementModel", "Pages"]),
    .testTarget(name: "PackFormatTests", dependencies: ["PackFormat"]),
    .testTarget(name: "PromptsTests", dependencies: ["AgreementModel", "Prompts"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "AgreementModel", "Escaping", "Exports", "Measurement", "Prompts", "Reports", "Sealing", "Terminal",
        "WorkingTime",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "RulesTests",
      dependencies: ["AgreementModel", "Coaching", "Commands", "Prompts", "Sealing", "WorkingTime"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "AgreementModel", "Commands", "HostileCorpus", "PseudoTerminal", "Sealing", "Terminal", "entente",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "SealingTests",
      dependencies: [
        "AgreementModel", "Documents", "Prompts", "Sealing", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CPty", "LineProbe", "PseudoTerminal"]),
    .testTarget(
      name: "WorkingTimeTests", dependencies: ["AgreementModel", "WorkingTime"], exclude: ["Fixtures"]),
    .testTarget(
      name: "WorkshopsTests",
      dependencies: ["CrashProbe", "Workshops", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .plugin && !["CEdit", "CPty", "CZlib"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
