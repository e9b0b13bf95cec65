import Plotting
import Testing

@Suite struct NetworkDiagramTests {
  private func scene(_ diagram: NetworkDiagram, _ theme: Theme = .light) throws -> Scene {
    try Plot { diagram }.theme(theme).approximateScene()
  }

  private func dots(_ scene: Scene) -> [Dots] {
    scene.groups.flatMap(\.items).dots
  }

  private func edges(_ scene: Scene) -> [(path: [Point], style: LineStyle)] {
    scene.groups.flatMap(\.items).lines.flatMap { line in
      line.paths.map { ($0, line.style) }
    }
  }

  private func words(_ scene: Scene) -> [String] {
    scene.texts.map(\.block.text.plain)
  }

  @Test("Every node is connected with every node of the next layer, and nothing else is drawn")
  func small() throws {
    let scene = try scene(NetworkDiagram([2, 3, 1]))
    let nodes = try #require(dots(scene).first).centres
    #expect(nodes.count == 6 && Set(nodes.map(\.x)).count == 3)
    #expect(edges(scene).count == 2 * 3 + 3)
    #expect(scene.texts.isEmpty)
    for (path, _) in edges(scene) {
      for end in path {
        let distances = nodes.map { Mathematics.length($0.x - end.x, $0.y - end.y) }
        let radius = try #require(dots(scene).first?.radii.first)
        #expect(abs((distances.min() ?? 0) - radius) < 1e-9)
      }
    }
  }

  @Test("Dots stand for the nodes of large layers, with counts below")
  func large() throws {
    let diagram = NetworkDiagram([784, 128, 10], names: ["input", "hidden", "output"])
    let scene = try scene(diagram)
    let nodes = try #require(dots(scene).first).centres
    #expect(nodes.count == 8 + 8 + 10)
    #expect(try #require(dots(scene).last).centres.count == 6)
    #expect(words(scene) == ["input", "784", "hidden", "128", "output", "10"])
    #expect(Set(scene.texts.map(\.centre.y)).count == 2)
    let few = try #require(dots(try self.scene(diagram.nodes(atMost: 5))).first).centres
    #expect(few.count == 12)
  }

  @Test("Weights decide colour, width and opacity; strong edges lie above weak ones")
  func weights() throws {
    let diagram = NetworkDiagram(weights: [[[0.5, -2], [0.1, 1]], [[1], [-1]]], map: .blueRed)
    #expect(diagram.layers == [2, 2, 1])
    let edges = try edges(scene(diagram))
    #expect(edges.count == 6)
    let widths = edges.map(\.style.width)
    #expect(widths == widths.sorted() && widths.first != widths.last)
    let scale = try #require(try ResolvedPlot(Plot { diagram }).colorScale)
    #expect(scale.lower == -2 && scale.upper == 2)
    #expect(edges.last?.style.color == scale.color(of: -2)?.opacity(1))
    #expect(edges.last.map { $0.path[0].y < $0.path[1].y } == true)
  }

  @Test("In print, negative weights are dashed")
  func print() throws {
    let edges = try edges(scene(NetworkDiagram(weights: [[[1, -1]]]), .print))
    #expect(edges.count { $0.style.dashes.isEmpty } == 1 && edges.count == 2)
  }

  @Test("A weight that is not a number has no edge, and is counted")
  func missing() throws {
    let scene = try scene(NetworkDiagram(weights: [[[1, .nan, .infinity]]]))
    #expect(edges(scene).count == 1)
    #expect(words(scene).last == "1 value is not a number, 1 value is infinite: not drawn")
  }

  @Test("Bias nodes are connected with the next layer only")
  func biases() throws {
    let plain = try scene(NetworkDiagram([2, 3, 1]).biases())
    #expect(edges(plain).count == 3 * 3 + 4 * 1)
    #expect(words(plain) == ["1", "1"])
    let weights = [[[1.0, 2], [3, 4]]]
    let weighted = try scene(NetworkDiagram(weights: weights).biases([[8, -8]]))
    #expect(edges(weighted).count == 6)
    #expect(try #require(edges(weighted).last).style.width > edges(weighted)[3].style.width)
  }

  @Test("Labels stand in the nodes; long ones and those of nodes with values stand beside")
  func labels() throws {
    let inside = try scene(NetworkDiagram([2, 1]).labels([["x₁", "x₂"], ["y"]]))
    let centres = try #require(dots(inside).first).centres
    #expect(inside.texts.map(\.centre) == centres)
    let diagram = NetworkDiagram([2, 2, 1]).values([[1, 0.25], [0, 3], [12.345]])
      .labels([["height", "width"], ["a", "b"], ["area"]])
    let both = try scene(diagram)
    #expect(words(both) == ["1", "0.25", "height", "width", "0", "3", "a", "b", "12", "area"])
    let nodes = try #require(dots(both).first).centres
    let height = try #require(both.texts.first { $0.block.text.plain == "height" })
    #expect(height.bounds.maxX < nodes[0].x && height.centre.y == nodes[0].y)
    let above = try #require(both.texts.first { $0.block.text.plain == "a" })
    #expect(above.centre.x == nodes[2].x && above.centre.y < nodes[2].y)
  }

  @Test("No text overlaps another or leaves the canvas", arguments: 0..<60)
  func texts(seed: Int) throws {
    var stream = NumberStream(seed: UInt64(seed))
    let layers = (0..<Int.random(in: 1...6, using: &stream)).map { _ in
      Int.random(in: 1...40, using: &stream)
    }
    let word = seed % 3 == 0 ? "a long label" : "x₁"
    var diagram = NetworkDiagram(layers, names: layers.map { "layer of \($0)" })
    if seed % 2 == 0 { diagram = diagram.biases() }
    if seed % 5 < 3 { diagram = diagram.labels(layers.map { Array(repeating: word, count: $0) }) }
    if seed % 5 > 1 { diagram = diagram.values(layers.map { Array(repeating: -1.25, count: $0) }) }
    let size = Size(width: 320 + Double(seed) * 10, height: 200 + Double(seed % 7) * 60)
    let plot = Plot("Title") { diagram }.size(width: size.width, height: size.height)
    let scene = try plot.approximateScene()
    let canvas = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    for (index, text) in scene.texts.enumerated() {
      #expect(canvas.contains(text.bounds), "\(text.block.text.plain) leaves the canvas")
      for other in scene.texts[(index + 1)...] {
        let overlaps = text.overlaps(other)
        #expect(!overlaps, "\(text.block.text.plain) overlaps \(other.block.text.plain)")
      }
    }
  }

  @Test(
    "Errors name the network",
    arguments: [
      (NetworkDiagram([]), "network 1 has no values"),
      (NetworkDiagram([2, 0]), "network 1: layer 1 has no nodes"),
      (NetworkDiagram([2], names: ["a", "b"]), "network 1: 2 names for 1 layers"),
      (NetworkDiagram(weights: [[[1.0], [2, 3]]]), "network 1, weights 0: row 1 has 2 values"),
      (
        NetworkDiagram(weights: [[[1, 2]], [[1]]]),
        "network 1, weights 1: 1 rows for 2 nodes of layer 1"
      ),
      (NetworkDiagram(weights: [[[Double.nan]]]), "no value of its weights is a finite number"),
      (NetworkDiagram([2, 1]).labels([["a"], []]), "1 labels for 2 nodes of layer 0"),
      (NetworkDiagram([1]).values([[1], [2]]), "2 rows of values for 1 layers"),
      (NetworkDiagram([1, 2]).biases([[1]]), "1 biases for 2 nodes of layer 1"),
    ])
  func errors(diagram: NetworkDiagram, text: String) {
    let error = #expect(throws: PlottingError.self) { try scene(diagram) }
    #expect(error.map { "\($0)" }?.contains(text) == true)
  }

  @Test func alternativeText() {
    let plain = Plot { NetworkDiagram([784, 10], names: ["input", "output"]).biases() }
    #expect(
      plain.alternativeText
        == "Network diagram: 2 layers: input with 784, output with 10 nodes and biases.")
    let weights = NetworkDiagram(weights: [[[0.5], [-2]]]).labels([["x₁", "x₂"], ["y"]])
    #expect(
      Plot { weights }.alternativeText == "Network diagram: 2 layers of 2, 1 nodes; "
        + "weights from −2 to 0.5, the strongest −2 from x₂ to y.")
  }
}
