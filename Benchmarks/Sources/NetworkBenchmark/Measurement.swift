import Foundation

/// What one process has measured; it goes to the driver as one line of JSON.
struct Measurement: Encodable {
  var label = "Emaki"
  let work: String
  /// The seconds of each run.
  let seconds: [Double]
  /// The seconds that processors worked for each run.
  let processorSeconds: [Double]
  /// The steps, or calls, of one run.
  let steps: Int
  /// The mean loss of the last epoch.
  var loss: Double?
  /// The greatest resident size until the end of the work, in megabytes.
  let peak: Double
  /// How many of 10,000 test images are told right, as a fraction.
  var accuracy: Double?
  /// The kernels that OpenBLAS has chosen for this processor.
  let kernels = blasKernels()

  /// Prints it.
  func report() throws {
    print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }
}

/// Asks OpenBLAS, if that is the BLAS in this process.
private func blasKernels() -> String {
  typealias Name = @convention(c) () -> UnsafePointer<CChar>?
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "openblas_get_corename"),
    let name = unsafeBitCast(symbol, to: Name.self)()
  else { return "not OpenBLAS" }
  return "openblas \(String(cString: name))"
}
