import Plotting
import Testing

@Suite struct ExtentTests {
  @Test func ignoresWhatHasNoPlace() {
    let extent = Extent(Column([1, .nan, -3, .infinity, 1e308, 2.5]))
    #expect(extent.lower == -3 && extent.upper == 2.5)
    #expect(!extent.isWhole)
    #expect(extent.nonPositiveCount == 1 && extent.firstNonPositive == -3)
    #expect(Extent(Column([Double.nan])).isEmpty)
  }

  @Test func wholeNumbers() {
    #expect(Extent(Column([0, 1])).isWhole)
    #expect(!Extent(Column([0.0, 1.0])).isWhole)
    #expect(Extent(Column((0..<50).map { Double($0) })).isWhole)
    #expect(Extent(Column([0, -1e300, 0x1p53, -0.0])).isWhole)
    #expect(!Extent(Column([0, 1e300, 0x1p51 + 0.5])).isWhole)
  }

  @Test("Every kind of number and sequence is accepted")
  func columns() {
    #expect(Column(1...3).values == [1, 2, 3])
    #expect(Column([Float(0.5), 2]).values == [0.5, 2])
    #expect(Column(Set([UInt8(7)])).values == [7])
    #expect(Column(stride(from: 0.0, to: 1, by: 0.25)).values == [0, 0.25, 0.5, 0.75])
    #expect(Column([1.5, 2].lazy.map { $0 * 2 }).values == [3, 4])
    #expect(Column([Int16(3)]).isWhole && !Column([Float16(3)]).isWhole)
  }

  @Test func notes() {
    #expect(MissingValues([1, 2]).note == nil)
    #expect(MissingValues([.nan]).note == "1 value is not a number and is not drawn")
    #expect(
      MissingValues([.nan, .nan, .nan]).note == "3 values are not numbers and are not drawn")
    #expect(MissingValues([.infinity]).note == "1 value is infinite and is not drawn")
    #expect(MissingValues([1e308]).note == "1 value is too large and is not drawn")
    #expect(
      MissingValues([.nan, .nan], [.nan, -.infinity]).note
        == "2 values are not numbers and are not drawn")
  }
}
