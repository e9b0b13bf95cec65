/// Where two pictures differ, pixel by pixel.
package struct PictureComparison: Sendable, CustomStringConvertible {
  package let old: Picture
  package let new: Picture
  /// How many pixels differ by more than the tolerance.
  package private(set) var differing = 0
  /// The largest difference of a channel, 0…255.
  package private(set) var largest = 0

  /// Compares two pictures; those of different sizes differ as a whole.
  ///
  /// - Parameter tolerance: By how much a channel of a pixel that counts as equal may differ.
  package init(old: Picture, new: Picture, tolerance: Int = 0) {
    self.old = old
    self.new = new
    guard hasSameSize else { return }
    for index in 0..<new.width * new.height {
      let difference = difference(at: index)
      largest = max(largest, difference)
      if difference > tolerance { differing += 1 }
    }
  }

  package var hasSameSize: Bool { old.width == new.width && old.height == new.height }

  /// Whether no pixel differs by more than the tolerance.
  package var areEqual: Bool { hasSameSize && differing == 0 }

  /// Which part of the pixels differs.
  package var share: Double { Double(differing) / Double(max(1, new.width * new.height)) }

  package var description: String {
    guard hasSameSize else {
      return "\(new.width) × \(new.height) pixels instead of \(old.width) × \(old.height)"
    }
    return "\(differing) of \(new.width * new.height) pixels differ, by \(largest) at most"
  }

  /// The largest difference of a pixel's channels.
  func difference(at index: Int) -> Int {
    var largest = 0
    for place in index * 4..<index * 4 + 4 {
      largest = max(largest, abs(Int(old.samples[place]) - Int(new.samples[place])))
    }
    return largest
  }
}
