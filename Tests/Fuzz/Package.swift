// swift-tools-version: 6.2
import PackageDescription

// Built by run.sh from links to the program's sources; the program itself does not depend on it.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(url: "https://github.com/attaswift/BigInt", from: "6.0.1")],
  targets: [
    .target(name: "AgreementModel", dependencies: ["BigInt"]),
    .target(name: "WorkingTime", dependencies: ["AgreementModel"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CMarks"),
    .target(name: "Exports", dependencies: ["AgreementModel", "CMarks", "CZlib", "WorkingTime"]),
    .target(name: "StrictJSON", dependencies: ["AgreementModel"]),
    .executableTarget(name: "Fuzz", dependencies: ["AgreementModel", "Exports", "StrictJSON", "WorkingTime"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where !["CMarks", "CZlib"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
