extension Layer {
  /// Writes everything that a network has learned into a safetensors file.
  ///
  /// Names, shapes and orientation are those of PyTorch's `state_dict` for the same `nn.Sequential`:
  ///
  ///     network.load_state_dict(safetensors.torch.load_file("network.safetensors"))
  ///
  /// The file is written beside its place and then renamed, so nobody ever sees half of it; the same
  /// network gives the same bytes. Throws ``SafetensorsError/unwritable(path:reason:)``.
  public func save(to path: String) throws(SafetensorsError) {
    try safetensors.write(to: path)
  }

  /// What ``save(to:)`` writes: `network.safetensors.bytes` are the bytes of the file.
  public var safetensors: SafetensorsFile {
    var copy = self
    var tensors: [SafetensorsTensor] = []
    copy.forEachTensor("") { name, layout, matrix in
      guard matrix.rows > 0 else {
        stop("Layer.save: \(name) has not been drawn yet, so there is nothing to save")
      }
      tensors.append(layout.tensor(name, matrix))
    }
    return SafetensorsFile(tensors: tensors)
  }

  /// Takes everything that a network has learned from a safetensors file.
  ///
  /// The network must have the same layers as the one that was saved, in this library or in PyTorch;
  /// its own weights need not be drawn. The file may hold F16, BF16, F32 or F64 for `Float` and
  /// `Double` alike. Throws ``SafetensorsError``, and the network is then as it was before.
  public mutating func load(from path: String) throws(SafetensorsError) {
    try load(from: SafetensorsFile(path: path), path)
  }

  /// Takes everything that a network has learned from the bytes of a safetensors file.
  ///
  /// Throws ``SafetensorsError``, and the network is then as it was before.
  public mutating func load(from bytes: [UInt8]) throws(SafetensorsError) {
    try load(from: SafetensorsFile(bytes: bytes))
  }

  /// Takes everything that a network has learned from the tensors of a safetensors file.
  ///
  /// Throws ``SafetensorsError/unfit(path:_:)``, and the network is then as it was before.
  public mutating func load(from file: SafetensorsFile) throws(SafetensorsError) {
    try load(from: file, nil)
  }

  private mutating func load(
    from file: SafetensorsFile, _ path: String?
  ) throws(SafetensorsError) {
    let tensors = Dictionary(file.tensors.map { ($0.name, $0) }) { first, _ in first }
    var values: [String: Matrix<Scalar>] = [:]
    var names: Set<String> = []
    var mismatches: [TensorMismatch] = []
    // Draws what has not been drawn, because only then it has its shape.
    var (drawn, unused) = (self, SeededGenerator(seed: 0))
    drawn.initialize(using: &unused)
    drawn.forEachTensor("") { name, layout, matrix in
      guard names.insert(name).inserted else { stop("Layer.load: two tensors are called \(name)") }
      guard let tensor = tensors[name] else { return mismatches.append(.missing(name)) }
      switch layout.matrix(from: tensor, Scalar.self, shape: matrix.shape) {
      case .success(let value): values[name] = value
      case .failure(let reason): mismatches.append(reason.mismatch)
      }
    }
    mismatches += file.tensors.map(\.name).filter { !names.contains($0) }.map { .unexpected($0) }
    guard mismatches.isEmpty else { throw .unfit(path: path, mismatches) }
    forEachTensor("") { name, _, matrix in matrix = values[name] ?? matrix }
    forEachParameter { parameter in
      let shape = parameter.value.shape
      guard parameter.gradient.shape != shape else { return }
      parameter.gradient = .zeros(shape.rows, shape.columns)
    }
  }
}
