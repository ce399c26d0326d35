import AgreementModel
import Foundation
import Testing
import WorkingTime

@Suite struct ZoneDatabaseTests {
  @Test(arguments: [
    "", "/etc/passwd", "../zones/Europe/Madrid", "Europe/../Europe/Madrid", "Europe//Madrid", "Europe/Madrid/", ".",
    "Europe/Madrid\0", "Europe/Mádrid", "Europe\\Madrid", "a b", String(repeating: "a", count: 65),
  ])
  func namesThatCannotBeZonesAreNotLookedFor(name: String) {
    #expect(throws: ZoneProblem.invalidName(name)) { try Fixtures.database.rules(for: name) }
  }

  @Test func rulesCarryTheirName() throws {
    #expect(try Fixtures.database.rules(for: "America/Argentina/San_Luis").name == "America/Argentina/San_Luis")
    #expect(try Fixtures.database.rules(for: "Etc/GMT+5").offset(at: Instant(seconds: 0)) == -18_000)
  }

  @Test func utcNeedsNoData() throws {
    #expect(try ZoneDatabase(directories: []).rules(for: "UTC") == .utc)
    #expect(try ZoneDatabase(directories: []).rules(for: "Etc/UTC").offset(at: Instant(seconds: 0)) == 0)
  }

  @Test func aMachineWithoutDataSaysWhereItLooked() {
    let nowhere = ZoneDatabase(directories: ["/nonexistent/zoneinfo"])
    #expect(throws: ZoneProblem.noZoneData(directories: ["/nonexistent/zoneinfo"])) {
      try nowhere.rules(for: "Europe/Madrid")
    }
    #expect(!nowhere.isPresent)
    #expect(nowhere.version == nil)
    #expect(nowhere.names == [])
  }

  @Test func listsComeFromTheFilesBesideTheZones() throws {
    try withDirectory([
      "tzdata.zi":
        "# version 2024a\n# comment\nR x 1 2\nZ Europe/Madrid -0:14:44 - LMT 1901\n1 - WET\nL Europe/Madrid Spain\n",
      "zone.tab": "ES\t+4024-00341\tAtlantic/Canary\n",
    ]) { database in
      #expect(database.version == "2024a")
      #expect(database.names == ["Europe/Madrid", "Spain"])
      #expect(throws: ZoneProblem.unknownZone("Europe/Madird", near: ["Europe/Madrid"])) {
        try database.rules(for: "Europe/Madird")
      }
    }
    try withDirectory([
      "+VERSION": "2023c\n",
      "zone1970.tab": "# c\nES\t+4024-00341\tEurope/Madrid\tMainland\nMX,US\t+1\tAmerica/Tijuana\n",
    ]) { database in
      #expect(database.version == "2023c")
      #expect(database.names == ["America/Tijuana", "Europe/Madrid"])
    }
    try withDirectory(["zone.tab": "", "Spain": "<html>"]) { database in
      #expect(database.version == nil)
      #expect(database.isPresent)
      let path = "\(database.directories[0])/Spain"
      #expect(throws: ZoneProblem.file(path: path, .notTZif)) { try database.rules(for: "Spain") }
    }
  }

  @Test(arguments: [
    ("europe/madrid", ["Europe/Madrid"]),
    ("madrid", ["Europe/Madrid"]),
    ("Mexico City", ["America/Mexico_City"]),
    ("São Paulo", ["America/Sao_Paulo"]),
    ("Berlín", ["Europe/Berlin"]),
    ("Lisbno", ["Europe/Lisbon"]),
    ("Buenos Aires", []),
    ("", []),
    ("x", []),
  ])
  func nearNames(text: String, names: [String]) {
    #expect(ZoneNames.near(text, among: Fixtures.zoneNames) == names)
  }

  @Test(.enabled(if: ZoneDatabase().isPresent, "this machine has no zone data"))
  func theMachinesOwnZones() throws {
    let database = ZoneDatabase()
    #expect(database.names.contains("Europe/Madrid"))
    #expect(try database.rules(for: "Europe/Madrid").offset(at: Instant(seconds: 1_800_000_000)) == 3600)
  }

  private func withDirectory(_ files: [String: String], _ body: (ZoneDatabase) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(ZoneDatabase(directories: [folder.path]))
  }
}
