internal import CEdit

/// Gives the terminal back and ends the process by the signal, so that the parent sees why it ended.
///
/// Call it after ``LineEvent/terminated(signal:)``, when everything is saved.
public func endProcess(bySignal signal: Int32) -> Never {
  cedit_end_by_signal(signal)
}
