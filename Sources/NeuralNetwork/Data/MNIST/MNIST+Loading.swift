extension MNIST {
  /// Returns the images for training and those for testing, `limit` of each when it is given.
  ///
  /// `inputs` have a row of 784 elements per image, row after row of its grey values, 0 (background)
  /// to 1; `targets` have a 1 in the column of its class and 0 elsewhere. With a `limit`, the first
  /// images of each file are read and decompressing stops there.
  ///
  /// The files may be gzip-compressed or not. They are looked for in ``DataFolders/current``, or in
  /// `folder`, directly or in its sub-folder `mnist` or `fashion-mnist`. Of a file that is read to
  /// its end, the checksum of the uncompressed bytes is compared with the known one; `verify: false`
  /// takes any images of 28×28 in the same files, as many as there are.
  ///
  /// Throws a ``DataError`` that says which file is missing or damaged, and what to do. Beside the
  /// result, reading takes less than a megabyte of memory.
  public func load<Scalar: NetworkScalar>(
    of scalar: Scalar.Type = Double.self, limit: Int? = nil, from folder: String? = nil,
    verify: Bool = true
  ) throws(DataError) -> (training: Dataset<Scalar>, test: Dataset<Scalar>) {
    let folder = try find(in: folder)
    return (
      try load(.training, of: scalar, limit: limit, from: folder, verify: verify),
      try load(.test, of: scalar, limit: limit, from: folder, verify: verify)
    )
  }

  /// Returns the images of one part of the set; otherwise as ``load(of:limit:from:verify:)``.
  public func load<Scalar: NetworkScalar>(
    _ part: DatasetPart, of scalar: Scalar.Type = Double.self, limit: Int? = nil,
    from folder: String? = nil, verify: Bool = true
  ) throws(DataError) -> Dataset<Scalar> {
    guard limit ?? 0 >= 0 else {
      stop("MNIST.load(limit: \(limit ?? 0)): give 0 or more, or nil for all images")
    }
    let folder = try find(in: folder)
    let known = files(of: part)
    let files = ImageFiles(
      images: path(of: known.images, in: folder) ?? "",
      labels: path(of: known.labels, in: folder) ?? "", classes: classNames.count, limit: limit,
      imageShape: Self.imageShape, known: verify ? known : nil)
    do throws(DataError) {
      return try files.read(of: scalar)
    } catch {
      throw error.concerning(self)
    }
  }

  /// Whether all files of the set are there, so that a program can do with other data without them.
  public var isAvailable: Bool {
    (try? find(in: nil)) != nil
  }
}
