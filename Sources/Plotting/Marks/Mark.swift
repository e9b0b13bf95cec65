/// One layer of a plot, whatever its kind: what the braces of a ``Plot`` collect.
public struct Mark: Sendable, MarkConvertible {
  package let content: any MarkContent
  /// Whether y belongs to the axis on the right.
  package var isOnRightAxis = false

  package init(_ content: any MarkContent) {
    self.content = content
  }

  /// The mark itself.
  public var mark: Mark { self }
}

/// A value that can stand between the braces of a ``Plot``.
public protocol MarkConvertible {
  /// The value as a layer of a plot.
  var mark: Mark { get }
}

extension MarkConvertible {
  /// Measures the mark's y on a second axis, which stands on the right.
  ///
  /// It comes last, after everything that the kind of mark has to offer:
  /// `Line(rates).label("learning rate").onRightAxis()`.
  public func onRightAxis() -> Mark {
    var mark = mark
    mark.isOnRightAxis = true
    return mark
  }
}

extension MarkConvertible {
  /// A copy with one change: what every modifier of a mark returns.
  package func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
