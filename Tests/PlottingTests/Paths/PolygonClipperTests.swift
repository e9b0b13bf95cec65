import Plotting
import Testing

@Suite struct PolygonClipperTests {
  private let clipper = PolygonClipper(bounds: Rectangle(x: 0, y: 0, width: 10, height: 10))

  @Test("A polygon around the whole rectangle becomes the rectangle")
  func around() {
    let far = Rectangle(x: -1e12, y: -1e12, width: 2e12, height: 2e12)
    let clipped = clipper.clipped([far.corners])
    #expect(clipped.count == 1)
    #expect(Rectangle(around: clipped[0]) == Rectangle(x: 0, y: 0, width: 10, height: 10))
  }

  @Test func outsideAndInside() {
    let outside = Rectangle(x: 20, y: 20, width: 5, height: 5).corners
    let inside = Rectangle(x: 2, y: 2, width: 5, height: 5).corners
    #expect(clipper.clipped([outside, inside]) == [inside])
  }

  @Test func corner() {
    let triangle = [Point(x: 5, y: 5), Point(x: 15, y: 5), Point(x: 5, y: 15)]
    let clipped = clipper.clipped([triangle])[0]
    #expect(clipped.allSatisfy { $0.x <= 10 && $0.y <= 10 && $0.x >= 5 && $0.y >= 5 })
    #expect(clipped.contains(Point(x: 10, y: 10)))
  }
}
