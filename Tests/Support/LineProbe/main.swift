try Probe(arguments: Array(CommandLine.arguments.dropFirst())).run()
