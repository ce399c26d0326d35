internal import AgreementModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A browser of this machine that prints a page to a PDF, unseen: without a network, with a profile that nobody else has.
struct Browser {
  /// Where it lies.
  let path: String

  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge", "brave-browser", "brave",
  ]
  private static let applications = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"]
  /// Seconds.
  private static let patience = 90

  /// The one that `ENTENTE_BROWSER` names, otherwise the first that there is.
  /// - Throws: `Failure` that says what to install.
  static func required(_ surroundings: Surroundings) throws -> Browser {
    if let wished = surroundings.variables["ENTENTE_BROWSER"], !wished.isEmpty {
      guard access(wished, X_OK) == 0 else {
        throw Failure(.cannotCreate, Message("pdf.notThere", ["path": .text(wished)]))
      }
      return Browser(path: wished)
    }
    let folders = (surroundings.variables["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let onPath = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    let homes = [""] + (surroundings.variables["HOME"].map { [$0] } ?? [])
    let installed = applications.flatMap { name in
      homes.map { "\($0)/Applications/\(name).app/Contents/MacOS/\(name)" }
    }
    guard let path = (onPath + installed).first(where: { access($0, X_OK) == 0 }) else {
      throw Failure(.cannotCreate, Message("pdf.noBrowser"))
    }
    return Browser(path: path)
  }

  /// A page as a PDF.
  /// - Throws: `Failure` when the browser makes none, or takes too long.
  func paper(of page: String) throws -> [UInt8] { try ChildProcess.undisturbed { try printed(page) } }

  private func printed(_ page: String) throws -> [UInt8] {
    let folder = try WorkFolder(in: isConfined ? Surroundings.variables["HOME"] : nil)
    defer { folder.remove() }
    let file = folder.path + "/page.html"
    let paper = folder.path + "/page.pdf"
    try OutputFile.write(page, to: file, overwrites: false)
    let end = try ChildProcess.run(
      path, arguments(folder.path, file, paper), variables: variables(folder.path), seconds: Self.patience)
    guard end != .tooLate else {
      throw Failure(
        .cannotCreate, Message("pdf.tooSlow", ["path": .text(path), "seconds": .count(Self.patience)]))
    }
    guard let bytes = try? ModelFile.bytes(at: paper), bytes.starts(with: Array("%PDF-".utf8)),
      bytes.suffix(32).split(separator: 0x0A).contains(where: { $0.starts(with: Array("%%EOF".utf8)) })
    else { throw Failure(.cannotCreate, Message("pdf.failed", ["path": .text(path)])) }
    return bytes
  }

  private func arguments(_ folder: String, _ file: String, _ paper: String) -> [String] {
    let silent = [
      "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
      "--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
      "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage", "--no-pings", "--mute-audio",
      "--hide-scrollbars", "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
    ]
    // In a container everything runs as root, where the browser's own walls cannot be built.
    let walls = geteuid() == 0 ? ["--no-sandbox"] : []
    return silent + walls + [
      "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf-no-header", "--export-tagged-pdf",
      "--generate-pdf-document-outline", "--print-to-pdf=\(paper)", "file://" + Self.address(file),
    ]
  }

  /// A path as part of an address.
  private static func address(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        byte == 0x2F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  private func variables(_ folder: String) -> [String] {
    let kept = ["PATH", "LANG", "LC_ALL", "TZ"].compactMap { name in
      Surroundings.variables[name].map { "\(name)=\($0)" }
    }
    guard !isConfined else { return kept + (Surroundings.variables["HOME"].map { ["HOME=\($0)"] } ?? []) }
    return kept + [
      "HOME=\(folder)", "XDG_CONFIG_HOME=\(folder)/config", "XDG_CACHE_HOME=\(folder)/cache", "TMPDIR=\(folder)",
    ]
  }

  /// A snap sees nothing of the folder for temporary files, and of the home no hidden one.
  private var isConfined: Bool {
    path.hasPrefix("/snap/") || path.hasSuffix("/chromium-browser") && access("/snap/bin/chromium", X_OK) == 0
  }
}
