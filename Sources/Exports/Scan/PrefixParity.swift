/// Which of 64 bytes lie within quotes, from where the quotes stand: no byte is looked at again.
extension UInt64 {
  /// Every bit is whether an odd number of bits up to it are set: what lies between opening and closing quotes.
  @inline(__always) var prefixParity: UInt64 {
    var bits = self
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }
}
