/// The panels of a figure, drawn anew until the notes and legends around them have their room.
struct PanelArrangement {
  private var panels: [Panel]
  private(set) var drawings: [PanelDrawing]
  private let draw: ([Panel]) throws(PlottingError) -> [PanelDrawing]

  init(
    _ panels: [Panel], draw: @escaping ([Panel]) throws(PlottingError) -> [PanelDrawing]
  ) throws(PlottingError) {
    self.panels = panels
    self.draw = draw
    drawings = try draw(panels)
  }

  /// Adds the notes that marks ask for, and moves the legends that find no place among them.
  ///
  /// What stands outside takes room from other panels, whose own may then have to follow; a legend
  /// below may have become too wide. Each round serves all that are known, so few are needed.
  mutating func settle() throws(PlottingError) {
    for _ in 0..<panels.count + 4 {
      let unsaid = panels.indices.filter { !panels[$0].plot.says(drawings[$0].notes) }
      let homeless = panels.indices.filter {
        drawings[$0].needsLegendOutside || drawings[$0].legendIsTooWide
      }
      if unsaid.isEmpty, homeless.isEmpty { return }
      for index in unsaid { panels[index].plot.add(notes: drawings[index].notes) }
      if homeless.isEmpty {
        drawings = try draw(panels)
      } else {
        try moveLegends(of: homeless)
      }
    }
  }

  /// Puts the legends outside, narrower ones where the figure is too small for the widest.
  private mutating func moveLegends(of homeless: [Int]) throws(PlottingError) {
    var failure = PlottingError.noMarks
    for part in [0.4, 0.25, 0.15] {
      for index in homeless {
        panels[index].outsideLegend = drawings[index].legendOutside(widthPart: part)
      }
      do throws(PlottingError) {
        drawings = try draw(panels)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }
}
