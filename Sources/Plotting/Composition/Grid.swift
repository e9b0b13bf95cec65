/// A figure of several plots in rows and columns, whose axes are aligned.
///
///     Grid("Activations", columns: 2, shareY: true) { step; sigmoid; relu; input }
public struct Grid: Sendable {
  /// The title over all plots, empty for none.
  public internal(set) var title: String
  /// The size of the figure in CSS pixels.
  public internal(set) var size: Plot.Size
  package let cells: [GridCell]
  package let columns: Int
  package let sharesX: Bool
  package let sharesY: Bool
  package var columnRatios: [Double] = []
  package var rowRatios: [Double] = []
  package var hasLetters = false
  package var authorsText: String?
  package var theme: Theme?

  /// Creates a grid of the plots between the braces, row by row.
  ///
  /// - Parameters:
  ///   - title: The title over all plots.
  ///   - columns: How many plots stand beside each other.
  ///   - shareX: Whether all plots show the same range of x, with labels below the last row only;
  ///     plots whose scales differ keep their own.
  ///   - shareY: Whether all plots show the same range of y, with labels at the first column only;
  ///     plots whose scales differ keep their own.
  ///   - plots: The plots between the braces.
  public init(
    _ title: String = "", columns: Int = 2, shareX: Bool = false, shareY: Bool = false,
    @GridBuilder plots: () throws -> [GridCell]
  ) rethrows {
    self.title = title
    let cells = try plots()
    self.cells = cells
    self.columns = max(1, min(columns, max(cells.map(\.columns).reduce(0, +), 1)))
    sharesX = shareX
    sharesY = shareY
    let rows = GridPlaces(cells, columns: self.columns).rowCount
    size = Plot.Size(
      width: self.columns == 1 ? 640 : 360 * Double(min(self.columns, 3)),
      height: 60 + 270 * Double(max(rows, 1)))
  }

  /// Sets the size of the figure, in CSS pixels.
  public func size(width: Double, height: Double) -> Grid {
    changed { $0.size = Plot.Size(width: width, height: height) }
  }

  /// Shares the width and the height among columns and rows by these ratios instead of evenly.
  public func ratios(columns: [Double] = [], rows: [Double] = []) -> Grid {
    changed {
      $0.columnRatios = columns
      $0.rowRatios = rows
    }
  }

  /// Names the plots (a), (b), (c), … so that the text can refer to them.
  public func letters(_ hasLetters: Bool = true) -> Grid {
    changed { $0.hasLetters = hasLetters }
  }

  /// Describes the figure for readers who cannot see it, in place of the generated words.
  public func altText(_ text: String) -> Grid {
    changed { $0.authorsText = text }
  }

  /// Changes the looks of the figure and of all plots that have none of their own.
  public func theme(_ theme: Theme) -> Grid {
    changed { $0.theme = theme }
  }

  package func changed(_ change: (inout Grid) -> Void) -> Grid {
    var grid = self
    change(&grid)
    return grid
  }
}
