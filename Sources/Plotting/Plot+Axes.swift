extension Plot {
  /// Names the axes.
  public func axes(x: String? = nil, y: String? = nil, right: String? = nil) -> Plot {
    changed {
      $0.x.title = x ?? $0.x.title
      $0.y.title = y ?? $0.y.title
      $0.right.title = right ?? $0.right.title
    }
  }

  /// Sets how the x axis places its values.
  public func xScale(_ scale: Scale) -> Plot {
    changed { $0.x.scale = scale }
  }

  /// Sets how the y axis places its values.
  public func yScale(_ scale: Scale) -> Plot {
    changed { $0.y.scale = scale }
  }

  /// Shows exactly this range of x.
  public func xLimits(_ limits: ClosedRange<Double>) -> Plot {
    changed { $0.x.limits = limits }
  }

  /// Shows exactly this range of y.
  public func yLimits(_ limits: ClosedRange<Double>) -> Plot {
    changed { $0.y.limits = limits }
  }

  /// Changes any part of the x axis.
  public func xAxis(_ change: (inout Axis) -> Void) -> Plot {
    changed { change(&$0.x) }
  }

  /// Changes any part of the y axis.
  public func yAxis(_ change: (inout Axis) -> Void) -> Plot {
    changed { change(&$0.y) }
  }

  /// Changes any part of the second y axis, which shows when a mark is on it.
  public func rightAxis(_ change: (inout Axis) -> Void) -> Plot {
    changed { change(&$0.right) }
  }

  /// Leaves out both axes with everything that belongs to them.
  public func hiddenAxes() -> Plot {
    changed {
      $0.x.isHidden = true
      $0.y.isHidden = true
      $0.right.isHidden = true
    }
  }
}
