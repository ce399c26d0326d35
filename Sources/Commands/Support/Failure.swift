internal import AgreementModel

/// Why a command ends with something else than success: an exit code and what to say about it.
struct Failure: Error {
  /// Exit codes are part of the program's contract.
  enum Code: Int32 {
    /// A blocker, a breach, or an altered document.
    case negative = 1
    case unsigned = 3
    case usage = 64
    case badData = 65
    case noInput = 66
    case `internal` = 70
    case cannotCreate = 73
    case cannotWrite = 74
    case openElsewhere = 75
  }

  var code: Code
  var message: Message

  init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }
}
