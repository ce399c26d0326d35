internal import Exports

/// A lead that became a customer by as-of.
struct Win {
  /// The hand-over and the win, microseconds.
  var handedOver: Int
  var won: Int
  /// Nil when the cell is empty.
  var amount: Amount?
  /// The deal's number; 0 without one.
  var deal: UInt32
  /// The currency's number in the vocabulary; 0 when the cell is empty.
  var currency: UInt32
  /// Whether the currency is another than the agreed one.
  var isForeign: Bool
}
