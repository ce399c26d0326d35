/// What can be typed after a slash. The words for it, in every language, stand in the prompt packs.
public enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving about.
  case back, next, goto, skip, edit, undo, redo
  // Looking.
  case show, progress, math, whatif, why, example, evidence, parked, agenda
  // Two teams.
  case speaker, apart, consensus, object, note, park, exercise, clause, scenario, timer, finish
  // The workshop.
  case language, export, sign, save, quit, help
}
