extension Plot {
  /// Names the axes.
  public func axes(x: String? = nil, y: String? = nil) -> Plot {
    changed {
      $0.x.title = x ?? $0.x.title
      $0.y.title = y ?? $0.y.title
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

  /// Places the legend, which appears as soon as a mark has a label.
  public func legend(_ place: LegendPlace) -> Plot {
    changed { $0.legend = place }
  }

  /// Gives one unit the same length on both axes.
  ///
  /// A linear and a logarithmic axis have no unit in common and stay as they are.
  public func equalAspect(_ isEqual: Bool = true) -> Plot {
    changed { $0.hasEqualAspect = isEqual }
  }

  /// Adds a bar that explains the colours of the values.
  public func colorbar(_ title: String = "") -> Plot {
    changed { $0.colorbarTitle = title }
  }

  /// Sets the size of the figure, in CSS pixels.
  public func size(width: Double, height: Double) -> Plot {
    changed { $0.size = Size(width: width, height: height) }
  }

  /// Describes the figure for readers who cannot see it, in place of the generated words.
  public func altText(_ text: String) -> Plot {
    changed { $0.authorsText = text }
  }

  /// Changes the looks.
  public func theme(_ theme: Theme) -> Plot {
    changed { $0.theme = theme }
  }

  private func changed(_ change: (inout Plot) -> Void) -> Plot {
    var plot = self
    change(&plot)
    return plot
  }
}
