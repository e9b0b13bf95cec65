/// A file of images and the file of their labels, both in the IDX format.
struct ImageFiles {
  /// The path of the images: n × height × width bytes.
  var images: String
  /// The path of the labels: n bytes.
  var labels: String
  /// The number of classes; labels are 0 ..< `classes`.
  var classes: Int
  /// The number of images to read; `nil` for all.
  var limit: Int?
  /// What the numbers of rows and columns of an image have to be; `nil` for any.
  var imageShape: Shape?
  /// What the two files have to be, when they belong to a known set.
  var known: (images: KnownFile, labels: KnownFile)?

  /// Reads the images, one per row with elements in 0 … 1, and their labels as one-hot rows.
  func read<Scalar>(of scalar: Scalar.Type) throws(DataError) -> Dataset<Scalar> {
    var imageReader = try IDXReader(images, dimensions: 3, checks: known != nil)
    try imageReader.requireImages(of: imageShape)
    try known?.images.requireShape(of: imageReader)
    var labelReader = try IDXReader(labels, dimensions: 1, checks: known != nil)
    try known?.labels.requireShape(of: labelReader)
    guard imageReader.shape[0] == labelReader.shape[0] else {
      throw labelReader.fault(
        .countsDiffer(labels: labelReader.shape[0], images: imageReader.shape[0]))
    }
    let count = min(limit ?? .max, imageReader.shape[0])
    let targets: Matrix<Scalar> = try readTargets(count, from: &labelReader)
    return Dataset(inputs: try readInputs(count, from: &imageReader), targets: targets)
  }

  private func readInputs<Scalar>(
    _ count: Int, from reader: inout IDXReader
  ) throws(DataError) -> Matrix<Scalar> {
    let size = count * reader.itemSize
    var elements: [Scalar] = []
    elements.reserveCapacity(reader.plausibleCount(of: size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for start in stride(from: 0, to: size, by: buffer.count) {
      let piece = min(buffer.count, size - start)
      try reader.read(piece, into: &buffer)
      appendPixels(buffer, count: piece, to: &elements)
    }
    if count == reader.shape[0] { try finish(&reader, known?.images) }
    return Matrix(rows: count, columns: reader.itemSize, elements: elements)
  }

  private func readTargets<Scalar>(
    _ count: Int, from reader: inout IDXReader
  ) throws(DataError) -> Matrix<Scalar> {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var labels: [UInt8] = []
    for start in stride(from: 0, to: count, by: buffer.count) {
      let piece = min(buffer.count, count - start)
      try reader.read(piece, into: &buffer)
      labels += buffer[..<piece]
    }
    if count == reader.shape[0] { try finish(&reader, known?.labels) }
    if let number = labels.firstIndex(where: { $0 >= classes }) {
      throw reader.fault(
        .labelOutOfRange(Int(labels[number]), number: number, classes: classes))
    }
    return .oneHot(labels.map(Int.init), classes: classes)
  }

  private func finish(_ reader: inout IDXReader, _ known: KnownFile?) throws(DataError) {
    let checksum = try reader.finish()
    guard let known, let checksum, checksum != known.checksum else { return }
    throw reader.fault(.unknownContents(checksum: checksum))
  }
}

extension IDXReader {
  /// Throws when the images have another shape.
  borrowing func requireImages(of imageShape: Shape?) throws(DataError) {
    guard let imageShape else { return }
    let expected = [shape[0], imageShape.rows, imageShape.columns]
    guard shape == expected else { throw fault(.wrongShape(shape, expected: expected)) }
  }
}
