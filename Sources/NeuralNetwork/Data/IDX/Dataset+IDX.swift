extension Dataset {
  /// Reads images and their labels from two files in the IDX format, gzip-compressed or not.
  ///
  /// For images of your own; ``MNIST`` reads the known sets. `images` has n × height × width bytes,
  /// `labels` n bytes in 0 ..< `classes`. Each image becomes a row of height · width elements,
  /// byte / 255; each label a row with a 1 in its column. With a `limit`, the first images are read
  /// and decompressing stops there.
  ///
  /// Throws ``DataError/unreadable(path:reason:)`` or ``DataError/invalidFile(path:_:set:)``.
  public init(
    images: String, labels: String, classes: Int = 10, limit: Int? = nil
  ) throws(DataError) {
    guard classes > 0 else {
      stop("Dataset(images:labels:classes: \(classes)): labels need classes; give 1 or more")
    }
    guard limit ?? 0 >= 0 else {
      stop("Dataset(images:labels:limit: \(limit ?? 0)): give 0 or more, or nil for all images")
    }
    let files = ImageFiles(images: images, labels: labels, classes: classes, limit: limit)
    self = try files.read(of: Scalar.self)
  }
}
