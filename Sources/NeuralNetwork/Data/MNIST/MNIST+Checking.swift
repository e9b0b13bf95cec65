extension MNIST {
  /// Reads all files of the set in a folder to their ends, as `load` does, and keeps nothing.
  package func check(in folder: String, verify: Bool = true) throws(DataError) {
    for part in DatasetPart.allCases {
      let known = files(of: part)
      let images = try check(known.images, in: folder, verify: verify)
      let labels = try check(known.labels, in: folder, verify: verify)
      guard images == labels else {
        let path = path(of: known.labels, in: folder) ?? folder
        throw .invalidFile(path: path, .countsDiffer(labels: labels, images: images), set: self)
      }
    }
  }

  /// Reads one file to its end, whatever its name, and returns its number of images or labels.
  ///
  /// Throws when `load` would. `verify` is whether the file has to be the known one, or else one in
  /// the same form.
  @discardableResult
  package func check(
    _ file: KnownFile, at path: String, verify: Bool = true
  ) throws(DataError) -> Int {
    do throws(DataError) {
      var reader = try IDXReader(path, dimensions: file.shape.count, checks: verify)
      if verify { try file.requireShape(of: reader) }
      if file.holdsImages { try reader.requireImages(of: Self.imageShape) }
      try reader.readToEnd(classes: file.holdsImages ? nil : classNames.count)
      let checksum = try reader.finish()
      if verify, let checksum, checksum != file.checksum {
        throw reader.fault(.unknownContents(checksum: checksum))
      }
      return reader.shape[0]
    } catch {
      throw error.concerning(self)
    }
  }

  private func check(
    _ file: KnownFile, in folder: String, verify: Bool
  ) throws(DataError) -> Int {
    guard let path = path(of: file, in: folder) else {
      throw .incomplete(self, folder: folder, missing: [file.name])
    }
    return try check(file, at: path, verify: verify)
  }
}

extension KnownFile {
  /// Whether the file holds images, and not labels.
  fileprivate var holdsImages: Bool { shape.count == 3 }
}

extension IDXReader {
  /// Reads all bytes; with a number of classes, they have to be labels below it.
  fileprivate mutating func readToEnd(classes: Int?) throws(DataError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let size = shape.reduce(1, *)
    for start in stride(from: 0, to: size, by: buffer.count) {
      let count = min(buffer.count, size - start)
      try read(count, into: &buffer)
      guard let classes, let index = buffer[..<count].firstIndex(where: { $0 >= classes }) else {
        continue
      }
      throw fault(
        .labelOutOfRange(Int(buffer[index]), number: start + index, classes: classes))
    }
  }
}
