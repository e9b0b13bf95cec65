/// How each of the points looks in one theme.
package struct PointLooks {
  /// Cairo draws smaller dots as nothing.
  package static let leastRadius = 0.25

  private let points: Points
  private let styles: SeriesStyles
  private let scale: ColorScale?
  /// The one colour, where points do not have their own.
  package let color: Color
  /// The one radius, where points do not have their own.
  package let radius: Double
  /// The colours and shapes of names, or the one of each that all points have.
  private let namedColors: [Color]
  private let choices: [Marker]

  package init(_ points: Points, styles: SeriesStyles, scale: ColorScale?) {
    self.points = points
    self.styles = styles
    self.scale = scale
    color = points.color ?? (points.colors == nil ? styles.first.color : styles.theme.text)
    radius = max(Self.leastRadius, Dots.drawable(points.radius ?? styles.theme.pointRadius))
    let names = points.colors.flatMap { $0.areNames ? $0.column.names : nil }
    namedColors = names.map { $0.indices.map { styles[$0].color } } ?? []
    if let shapes = points.shapes {
      choices = shapes.names.indices.map { Self.shape($0) }
    } else if let marker = points.marker {
      choices = [marker]
    } else if let names {
      choices = names.indices.map { styles[$0].marker }
    } else {
      choices = [points.colors == nil ? styles.first.marker : .circle]
    }
  }

  package var haveOwnColors: Bool { points.colors != nil }
  package var haveOwnRadii: Bool { points.sizes != nil }

  /// Whether a point hides what lies exactly below it.
  package var areOpaqueAndEqual: Bool {
    guard points.sizes == nil else { return false }
    guard let colors = points.colors else { return color.opacity >= 1 }
    return colors.areNames || scale?.map.colors.allSatisfy { $0.opacity >= 1 } ?? false
  }

  /// The shapes that are used, in the order in which they are drawn.
  package var markers: [Marker] {
    var used: [Marker] = []
    for marker in choices where !used.contains(marker) { used.append(marker) }
    return used
  }

  /// The shape of the n-th name.
  package static func shape(_ index: Int) -> Marker {
    Marker.allCases[index % Marker.allCases.count]
  }

  /// The shape of one point, or nil if it has none.
  package func marker(at index: Int) -> Marker? {
    guard choices.count > 1 else { return choices.first }
    let names = points.shapes ?? points.colors?.column
    return names.flatMap { $0.values[index].isNaN ? nil : choices[Int($0.values[index])] }
  }

  /// The colour of one point, or nil if it has none.
  package func color(at index: Int) -> Color? {
    guard let colors = points.colors else { return color }
    let value = colors.column.values[index]
    return colors.areNames ? namedColors[Int(value)] : scale?.color(of: value)
  }

  /// The radius of one point, or nil if it has none.
  package func radius(at index: Int) -> Double? {
    points.sizes.map { $0.radius(of: $0.column.values[index]) } ?? radius
  }

  /// Dots of a shape; more opaque than its dots a rim would be seen alone.
  package func dots(
    _ marker: Marker, centres: [Point] = [], colors: [Color], radii: [Double]
  ) -> Dots {
    let opacity = points.colors == nil ? color.opacity : 1
    return Dots(
      centres: centres, colors: colors, radii: radii, marker: marker,
      rim: styles.theme.pointRim, rimWidth: opacity < 1 ? 0 : styles.theme.pointRimWidth)
  }
}

extension PointLooks {
  /// A row for each name that colours or shapes stand for, then some sizes under their title.
  package var legendEntries: [LegendEntry] {
    named + sizes
  }

  private var named: [LegendEntry] {
    let colored = points.colors.flatMap { $0.areNames ? $0.column : nil }
    let shaped = points.shapes
    if let colored, let shaped, colored == shaped {
      return rows(colored.names) {
        dots(Self.shape($0), colors: [styles[$0].color], radii: [radius])
      }
    }
    if colored == nil, shaped == nil {
      return points.label.map { label in
        rows([label]) { _ in dots(markers[0], colors: [color], radii: [radius]) }
      } ?? []
    }
    let marker = points.marker
    return rows(colored?.names ?? []) { index in
      dots(
        shaped == nil ? marker ?? styles[index].marker : .circle, colors: [styles[index].color],
        radii: [radius])
    } + rows(shaped?.names ?? []) { dots(Self.shape($0), colors: [color], radii: [radius]) }
  }

  private var sizes: [LegendEntry] {
    guard let sizes = points.sizes, let title = sizes.title else { return [] }
    return [LegendEntry(title, LegendSwatch())]
      + sizes.examples.map { example in
        let color = points.colors == nil ? color : styles.theme.secondaryText
        return LegendEntry(
          example.label,
          LegendSwatch(dots: dots(markers[0], colors: [color], radii: [example.radius])))
      }
  }

  private func rows(_ names: [String], _ dots: (Int) -> Dots) -> [LegendEntry] {
    names.enumerated().map { LegendEntry($1, LegendSwatch(dots: dots($0))) }
  }
}
