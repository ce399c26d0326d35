internal import ArgumentParser

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Measures again whenever the files change, on one screen.",
    discussion: """
      entente watch Acme --leads leads.csv --activities activities.csv

      Says what changed with each new export, and when. A file that is still being written is waited for; one that is \
      gone or broken is said, and waited for too. Keys: Enter shows the whole report, the arrows scroll, q leaves. Without a terminal it prints one \
      block for each change. Measurements are kept in the workshop's file only with --keep.
      """)

  @OptionGroup var options: MeasureOptions

  func run() throws {
    try options.run { surroundings in try Watcher(options, surroundings).run() }
  }
}
