extension Plot {
  /// Places the legend, which appears as soon as a mark has a label.
  public func legend(_ place: LegendPlace, columns: Int = 1) -> Plot {
    changed {
      $0.legend = place
      $0.legendColumns = max(columns, 1)
    }
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

  /// Draws another plot in a corner of this one.
  ///
  /// - Parameters:
  ///   - plot: What is drawn, with its axes; its size and theme do not count.
  ///   - place: Where in the area between the axes.
  ///   - width: The part of that area's width that the inset takes, 0…1.
  ///   - height: The part of that area's height that the inset takes, 0…1.
  public func inset(
    _ plot: Plot, at place: InsetPlace = .topRight, width: Double = 0.4, height: Double = 0.4
  ) -> Plot {
    changed {
      $0.insets.append(Inset(plot: plot, place: place, width: width, height: height))
    }
  }

  package func changed(_ change: (inout Plot) -> Void) -> Plot {
    var plot = self
    change(&plot)
    return plot
  }
}
