/// What can be typed after a slash. The words for it, in every language, stand in the prompt packs.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case back, next, goto, skip, edit, undo, redo, show, progress, math, whatif, clause, help, language, export, sign, save,
    quit
}
