import Display
import NeuralNetwork
import Plotting
import Testing

/// What the network library gives, as tables.
struct NetworkTableTests {
  @Test func matricesAreTables() throws {
    let bundle = mimeBundle(of: Matrix<Double>([[1, 2.5], [3, 4]]))
    #expect(try bundle.html.contains("<td>2.5000</td>"))
    #expect(try !bundle.html.contains("caption"))
    #expect(bundle.text?.contains("2.5") == true)
    let large = try mimeBundle(of: Matrix<Float>.zeros(300, 40)).html
    #expect(large.contains("<caption>300×40 matrix</caption>"))
    #expect(large.count(of: "<td>") == 20 * 20)
  }

  @Test func confusionMatricesNameTheirRowsAndColumns() throws {
    let confusion = ConfusionMatrix(predicted: [0, 1, 1, 0], actual: [0, 1, 1, 1], classes: 2)
    #expect(
      try mimeBundle(of: confusion).html == """
        <table class="data"><thead><tr><th scope="col" align="right">actual ╲ predicted</th>\
        <th scope="col" align="right">0</th><th scope="col" align="right">1</th></tr></thead><tbody>
        <tr><th scope="row">0</th><td align="right"><strong>1</strong></td>\
        <td align="right">0</td></tr>
        <tr><th scope="row">1</th><td align="right">1</td>\
        <td align="right"><strong>2</strong></td></tr>
        </tbody></table>
        """)
  }

  @Test func historiesAreTablesOfEpochs() throws {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(count: 20, using: &generator)
    var network = Sequential(using: &generator) { Linear(2, 1) }
    let history = try Trainer(
      loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.02), epochs: 30, batchSize: 4
    ).train(&network, on: data, using: &generator)
    let html = try mimeBundle(of: history).html
    #expect(html.contains("<caption>30 epochs</caption>"))
    #expect(html.contains("<th scope=\"col\" align=\"right\">epoch</th>"))
    #expect(html.contains("<th scope=\"col\" align=\"right\">training loss</th>"))
    #expect(html.contains("<td align=\"right\">30</td>"))
    #expect(!html.contains("validation loss"))
    let last = try #require(history.last)
    #expect(mimeBundle(of: last).text?.hasPrefix("epoch  training loss\n   30 ") == true)
    #expect(mimeBundle(of: [last, last]).text?.hasPrefix("epoch  training loss\n") == true)
  }

  @Test func tablesOfFilesShowTheirFields() throws {
    let table = try Table(csv: "name,size\na,1.50\nb,\n")
    #expect(mimeBundle(of: table).text == "name  size\na     1.50\nb        –")
  }

  @Test func aMatrixIsAHeatmap() throws {
    let matrix: Matrix<Double> = [[1, 2, 3], [4, 5, 6]]
    let rows = [[1.0, 2, 3], [4, 5, 6]]
    #expect(try Plot { Heatmap(matrix) }.svg() == Plot { Heatmap(rows) }.svg())
  }
}
