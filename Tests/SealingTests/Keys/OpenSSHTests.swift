import AgreementModel
import Foundation
import Sealing
import Testing

/// OpenSSH's own program on what this one reads and writes, and the other way round.
@Suite(.enabled(if: OpenSSH.path != nil, "ssh-keygen is not installed (openssh-client)"))
struct OpenSSHTests {
  private let shell: OpenSSH

  init() throws { shell = try OpenSSH() }

  @Test(arguments: [
    ("ed25519", "sha512", KeyCheck.fits), ("ed25519", "sha256", .fits), ("ecdsa", "sha512", .notCheckedHere),
  ])
  func whatItSignsIsAccepted(kind: String, hash: String, check: KeyCheck) throws {
    try shell.makeKey("key", kind)
    let text = "Ana signs.\n"
    #expect(
      try shell.run(["-Y", "sign", "-f", "key", "-n", SignedStatement.namespace, "-O", "hashalg=\(hash)"], text).status
        == 0)
    let signature = try #require(SSHSignature(armored: shell.output))
    #expect(signature.check(text.utf8) == check)
    #expect(signature.check("Bo signs.\n".utf8) == (check == .fits ? .doesNotFit : check))
    #expect(PublicKey(line: try shell.text("key.pub")) == signature.key)
  }

  @Test func bothFindTheSameFingerprint() throws {
    try shell.makeKey("key", "ed25519")
    #expect(try shell.run(["-l", "-f", "key.pub"]).status == 0)
    let key = try #require(PublicKey(line: shell.text("key.pub")))
    #expect(shell.output.split(separator: " ").dropFirst().first.map(String.init) == key.fingerprint)
  }

  @Test func itVerifiesASignatoryOfAModel() throws {
    let model = try KeyVerdictTests.model.get()
    let entry = try #require(model[Pointer(["signatures", "0"])])
    let text = SignedStatement.text(of: entry, in: model)
    try shell.write(try #require(entry["signature"]?.string), to: "sig")
    try shell.write("ana@acme.example \(try SampleKey(1).line)\n", to: "signers")
    func verify(_ text: String, namespace: String = SignedStatement.namespace, as name: String = "ana@acme.example")
      throws -> Bool
    {
      try shell.run(["-Y", "verify", "-f", "signers", "-I", name, "-n", namespace, "-s", "sig"], text).status == 0
    }
    #expect(try verify(text))
    #expect(try !verify(text.replacing("Ana", with: "Eve")))
    #expect(try !verify(text, namespace: "git"))
    #expect(try !verify(text, as: "tom@acme.example"))
    try shell.write("ana@acme.example \(try SampleKey(2).line)\n", to: "signers")
    #expect(try !verify(text))
  }

  /// The same lists of signers, judged by both.
  @Test(arguments: [
    "ana KEY", "\"ana\" KEY", "ana namespaces=\"entente-agreement@v1\" KEY", "ana namespaces=\"git\" KEY",
    "ana namespaces=\"git,entente-*\" KEY", "ana valid-after=\"20270101\" KEY", "ana valid-after=\"20270105\" KEY",
    "ana valid-before=\"20270104\" KEY", "ana valid-before=\"20270104120001Z\" KEY", "ana cert-authority KEY",
    "# ana KEY",
  ])
  func bothReadAListOfSignersAlike(line: String) throws {
    let key = try SampleKey(1)
    let text = line.replacing("KEY", with: key.line) + "\n"
    try shell.write(text, to: "signers")
    try shell.write(try key.signature(over: "x"), to: "sig")
    let status = try shell.run(
      [
        "-Y", "verify", "-f", "signers", "-I", "ana", "-n", SignedStatement.namespace, "-s", "sig", "-O",
        "verify-time=20270104120000Z",
      ], "x"
    ).status
    let owner = try AllowedSigners(text).owner(of: #require(PublicKey(line: key.line)), at: "2027-01-04T12:00:00Z")
    #expect((owner != nil) == (status == 0), "\(status)")
  }
}

/// A folder in which `ssh-keygen` runs.
private final class OpenSSH {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/ssh-keygen" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
  private(set) var output = ""

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

  func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  func makeKey(_ name: String, _ kind: String) throws {
    #expect(try run(["-q", "-t", kind, "-N", "", "-f", name]).status == 0)
  }

  func run(_ arguments: [String], _ input: String = "") throws -> (status: Int32, output: String) {
    try write(input, to: "in")
    try write("", to: "out")
    let process = Process()
    process.executableURL = URL(filePath: Self.path ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
    process.standardError = FileHandle.nullDevice
    var environment = ProcessInfo.processInfo.environment
    environment["TZ"] = "UTC"
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    output = try text("out")
    return (process.terminationStatus, output)
  }
}
