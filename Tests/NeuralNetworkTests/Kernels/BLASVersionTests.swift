import NeuralNetwork
import Testing

@Suite struct BLASVersionTests {
  @Test func theLibrarySaysWhatItIs() {
    #expect(BLASVersion.library.wholeMatch(of: /OpenBLAS \d+\.\d+.*/) != nil)
    #expect(!BLASVersion.kernel.isEmpty)
    #expect(BLASVersion.kernel != "unknown")
  }
}
