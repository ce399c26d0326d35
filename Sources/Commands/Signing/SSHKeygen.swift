internal import AgreementModel
internal import Sealing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// OpenSSH's `ssh-keygen`: it makes keys, signs with them and checks kinds of signatures that this program cannot.
///
/// It asks for passphrases itself, at the terminal; no secret passes through this program.
struct SSHKeygen {
  /// Where it lies.
  let path: String

  /// The first one on the `PATH`; nil when there is none.
  static func find() -> SSHKeygen? {
    let folders = (Surroundings.variables["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = folders.map { folder -> String in "\(folder)/ssh-keygen" }
    return paths.first { path in access(path, X_OK) == 0 }.map { SSHKeygen(path: $0) }
  }

  /// - Throws: `Failure` that names what to install.
  static func required() throws -> SSHKeygen {
    guard let keygen = find() else { throw Failure(.noInput, Message("key.noProgram")) }
    return keygen
  }

  /// What `ssh-keygen -Y sign` makes of a text.
  /// - Parameter key: A private key's file, or a public one's whose private key an agent has.
  func sign(_ text: String, with key: String) throws -> String {
    let run = try run(["-q", "-Y", "sign", "-f", key, "-n", SignedStatement.namespace], input: text)
    guard run.code == 0 else { throw Failure(.badData, Message("key.refused", ["path": .text(key)])) }
    return run.output
  }

  /// Whether a signature of any kind of key fits a text.
  func check(_ signature: SSHSignature, _ text: String) -> KeyCheck {
    guard let folder = try? PrivateFolder() else { return .notCheckedHere }
    let file = "\(folder.path)/signature"
    guard (try? OutputFile.write(signature.armored, to: file, overwrites: false)) != nil,
      let run = try? run(
        ["-q", "-Y", "check-novalidate", "-n", SignedStatement.namespace, "-s", file], input: text, isSilent: true)
    else { return .notCheckedHere }
    return run.code == 0 ? .fits : .doesNotFit
  }

  /// A new Ed25519 key; the passphrase is asked at the terminal.
  func makeKey(at path: String, comment: String?) throws {
    let arguments = ["-q", "-t", "ed25519", "-f", path] + (comment.map { ["-C", $0] } ?? [])
    guard try run(arguments).code == 0 else {
      throw Failure(.cannotWrite, Message("key.notMade", ["path": .text(path)]))
    }
  }

  /// The line of the public key of a private one.
  func publicLine(of path: String) throws -> String {
    let run = try run(["-y", "-f", path], input: "")
    guard run.code == 0 else { throw Failure(.badData, Message("key.unreadable", ["path": .text(path)])) }
    return run.output
  }

  /// What it, an agent, a security key and a window for passphrases need to know.
  private static var variables: [String] {
    let names: [String] = [
      "PATH", "HOME", "USER", "LOGNAME", "TERM", "TMPDIR", "LANG", "LC_ALL", "SSH_AUTH_SOCK", "SSH_ASKPASS",
      "SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "SSH_SK_HELPER", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
      "XDG_RUNTIME_DIR",
    ]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  /// Runs it; without an input it has the terminal's.
  private func run(
    _ arguments: [String], input: String? = nil, isSilent: Bool = false
  ) throws -> (code: Int32, output: String) {
    let folder = try PrivateFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let output = "\(folder.path)/output"
    if let input {
      let file = "\(folder.path)/input"
      try OutputFile.write(input, to: file, overwrites: false)
      posix_spawn_file_actions_addopen(&actions, 0, file, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    }
    if isSilent { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    var variables = Self.variables.map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    guard posix_spawn(&process, path, &actions, nil, &words, &variables) == 0 else {
      throw Failure(.noInput, Message("key.noProgram"))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    let text = input == nil ? "" : String(decoding: (try? ModelFile.bytes(at: output)) ?? [], as: UTF8.self)
    return (code, text)
  }
}
