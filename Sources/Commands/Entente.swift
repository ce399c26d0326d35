internal import AgreementModel
public import ArgumentParser
internal import Prompts

/// The program: without a subcommand it continues the latest unfinished workshop, or starts one.
///
/// Every subcommand says its `commandName`: working it out of the type's name looks through all conformances of the
/// binary, which is a third of what `--help` takes.
public struct Entente: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Coaches Marketing and Sales to one signed agreement, and keeps it.",
    discussion: """
      Without a subcommand: continues the latest unfinished workshop, or starts one.

      Exit codes: 0 done; 1 a blocker, a breach, or altered; 3 unsigned; 64 usage; 65 bad data; 66 no input; 70 internal; \
      73 and 74 cannot write; 75 open elsewhere.
      """,
    version: Version.text,
    subcommands: [
      Continue.self, New.self, Resume.self, Prepare.self, List.self, Show.self, Export.self, Sign.self,
      Verify.self, KeyCommand.self, Measure.self,
      Watch.self,
      Lint.self, MathCommand.self, Amend.self, Diff.self, Excuse.self, Import.self, Understand.self, SchemaCommand.self,
      PromptsCommand.self, Demo.self,
    ],
    defaultSubcommand: Continue.self)

  public init() {}
}

enum Version {
  static let text = OwnPack.version
}
