import CellEngine
import Testing

@Suite struct ColumnMapTests {
  private let map = ColumnMap([
    .init(line: 0, column: 4, length: 10), .init(line: 0, column: 8, length: 2),
    .init(line: 2, column: 0, length: 5),
  ])

  @Test func columnsBeforeAnInsertionStay() {
    #expect(map.originalColumn(line: 0, column: 3) == 3)
    #expect(map.originalColumn(line: 1, column: 7) == 7)
  }

  @Test func columnsInsideAnInsertionFallOnItsPlace() {
    #expect(map.originalColumn(line: 0, column: 4) == 4)
    #expect(map.originalColumn(line: 0, column: 13) == 4)
    #expect(map.isInserted(line: 0, column: 13))
    #expect(!map.isInserted(line: 0, column: 14))
  }

  @Test func columnsBehindInsertionsAreShifted() {
    #expect(map.originalColumn(line: 0, column: 14) == 4)
    #expect(map.originalColumn(line: 0, column: 17) == 7)
    #expect(map.originalColumn(line: 0, column: 20) == 8)
    #expect(map.originalColumn(line: 2, column: 5) == 0)
  }
}
