import Plotting
import Testing

@Suite struct LineRendererTests {
  private func picture(_ path: [Point], _ style: LineStyle) throws -> DecodedPicture {
    let scene = Scene(
      size: Size(width: 100, height: 100), background: .white,
      groups: [SceneGroup(name: "lines", items: [.lines([path], style)])], title: "",
      alternativeText: "")
    return try #require(DecodedPicture(try scene.png(scale: 1, text: PangoText())))
  }

  /// A square from its upper left corner around, in `steps` to a side.
  private func square(steps: Int) -> [Point] {
    let corners = Rectangle(x: 20, y: 20, width: 60, height: 60).corners
    return zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap { start, end in
      (0..<steps).map {
        let part = Double($0) / Double(steps)
        return Point(
          x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
      }
    } + corners.prefix(1)
  }

  @Test("A closed path has a corner where it ends as everywhere else", arguments: [1, 100])
  func closedPath(steps: Int) throws {
    let closed = try picture(square(steps: steps), LineStyle(color: .black, width: 10))
    // The round corner reaches beyond the ends of the two sides that meet in it.
    for (x, y) in [(18, 18), (81, 18), (81, 81), (18, 81)] { #expect(closed[x, y] == 0) }
    let open = try picture(
      Array(square(steps: steps).dropLast()), LineStyle(color: .black, width: 10))
    #expect(open[18, 18] == 0xFFFFFF)
  }

  @Test("A long line has corners everywhere, and ends only at its ends")
  func longLine() throws {
    let zigzag = (0...200).map { Point(x: 20 + Double($0 % 2) * 50, y: 10 + Double($0) * 0.4) }
    let picture = try picture(zigzag, LineStyle(color: .black, width: 6))
    #expect((12..<88).allSatisfy { picture[71, $0] == 0 && picture[18, $0] == 0 })
    let level = (0...200).map { Point(x: 20 + Double($0) * 0.3, y: 50) }
    let straight = try self.picture(level, LineStyle(color: .black, width: 8))
    #expect(straight[19, 50] == 0xFFFFFF && straight[20, 50] == 0)
    #expect(straight[79, 50] == 0 && straight[80, 50] == 0xFFFFFF)
  }
}
