/// What can be typed after a slash. The words for it, in every language, stand in the prompt packs.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case back, next, goto, skip, edit, undo, redo, show, progress, clause, help, why, example, speaker, apart, consensus,
    object,
    note, park, parked, timer, agenda, finish, scenario, exercise, language, export, sign, save,
    quit
}
