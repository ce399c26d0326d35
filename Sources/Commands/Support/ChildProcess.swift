internal import AgreementModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Another program, run in silence and for a limited time, with all that it starts.
enum ChildProcess {
  enum End: Hashable {
    case code(Int32)
    /// It was still running when its time was over; nothing of it runs any more.
    case tooLate
  }

  /// Does a work that leaves nothing behind: Ctrl-C and other wishes to end wait until it is over. Programs that it runs
  /// are stopped at once.
  static func undisturbed<Result>(_ work: () throws -> Result) rethrows -> Result {
    var stops = Self.stops
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &stops, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// - Throws: `Failure` when it cannot be started.
  static func run(_ path: String, _ arguments: [String], variables: [String], seconds: Int) throws -> End {
    let process = try start(path, arguments, variables)
    // What it started is in its group.
    defer { kill(-process, SIGKILL) }
    for _ in 0..<seconds * 20 {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process || ended < 0 && errno != EINTR { return .code(status & 0x7F == 0 ? status >> 8 & 0xFF : 128) }
      if isToEnd { break }
      usleep(50_000)
    }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return .tooLate
  }

  private static var stops: sigset_t {
    var stops = sigset_t()
    sigemptyset(&stops)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&stops, signal) }
    return stops
  }

  /// Whether somebody wishes this program to end and waits for it.
  private static var isToEnd: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains { sigismember(&pending, $0) == 1 }
  }

  private static func start(_ path: String, _ arguments: [String], _ variables: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment = variables.map { strdup($0) } + [nil]
    defer { for variable in environment { free(variable) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, &attributes, &words, &environment)
    guard code == 0 else {
      throw Failure(
        .cannotCreate,
        Message("pdf.notStarted", ["path": .text(path), "reason": .text(String(cString: strerror(code)))]))
    }
    return process
  }
}
