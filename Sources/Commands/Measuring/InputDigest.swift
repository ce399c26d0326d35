internal import AgreementModel
internal import Exports
internal import Measurement
internal import Sealing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A fingerprint of everything that a measurement rests on, so that the same one is kept once.
enum InputDigest {
  /// SHA-256 over the agreement, the files' bytes and how they are read.
  static func of(_ request: MeasurementRequest) throws -> String {
    func source(_ source: ExportSource) throws -> JSON {
      ["bytes": .string(try file(source.path)), "channel": source.channel.map(JSON.string) ?? .null]
    }
    let hints = ReadingHints(map: request.map, dates: request.dates, decimal: request.decimal)
    func agreement(_ agreement: Agreement) -> JSON {
      .string(Digest.sha256(of: CanonicalJSON.text(of: agreement.tree)))
    }
    let inputs: JSON = [
      "agreement": request.versions.isEmpty
        ? agreement(request.agreement) : .array(request.versions.map { agreement($0.agreement) }),
      "leads": try source(request.leads),
      "activities": .array(try request.activities.map(source)), "hints": hints.json,
      "maximumBad": .string(request.maximumBad.rounded(scale: 12).description),
    ]
    return Digest.sha256(of: CanonicalJSON.text(of: inputs))
  }

  /// Over the digests of a file's mebibytes, so that no file is in memory as a whole.
  static func file(_ path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw cannotRead(path) }
    defer { close(file) }
    var digests: [JSON] = []
    while true {
      let block = try block(of: file, path)
      guard !block.isEmpty else { return Digest.sha256(of: CanonicalJSON.text(of: .array(digests))) }
      digests.append(.string(Digest.sha256(of: block)))
    }
  }

  /// The next mebibyte, less at the end.
  private static func block(of file: Int32, _ path: String) throws -> [UInt8] {
    let size = 1 << 20
    var failure: Failure?
    let block = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, failure == nil {
        let more = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if more > 0 { count += more } else if more == 0 { break } else if errno != EINTR { failure = cannotRead(path) }
      }
    }
    if let failure { throw failure }
    return block
  }

  private static func cannotRead(_ path: String) -> Failure {
    Failure(.cannotRead(path: path, reason: String(cString: strerror(errno))))
  }
}
