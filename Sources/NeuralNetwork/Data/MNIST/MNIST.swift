/// Two well-known sets of images in the same form: handwritten digits, and pieces of clothing.
///
/// Each has 60,000 images for training and 10,000 for testing, 28×28 grey values in ten classes.
///
///     let (training, test) = try MNIST.digits.load(of: Float.self, limit: 1_000)
///     training.inputs.shape                          // 1000×784, elements in 0 … 1
///     training.targets.shape                         // 1000×10, one-hot
///     MNIST.digits.classNames[training.labels[0]]    // "5"
///
/// The files are looked for in ``DataFolders``. Nothing here downloads them: `emaki data mnist`
/// and `emaki data fashion-mnist` do, once.
///
/// Sources: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-Based Learning Applied to
/// Document Recognition", Proceedings of the IEEE 86 (1998); H. Xiao, K. Rasul, R. Vollgraf,
/// "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms",
/// arXiv:1708.07747 (2017).
public enum MNIST: String, Sendable, CaseIterable {
  /// MNIST: handwritten digits.
  case digits = "mnist"
  /// Fashion-MNIST: pieces of clothing, harder to tell apart than digits.
  case fashion = "fashion-mnist"

  /// The name of the set, as it is written.
  public var name: String {
    switch self {
    case .digits: "MNIST"
    case .fashion: "Fashion-MNIST"
    }
  }

  /// What the classes 0 to 9 mean.
  public var classNames: [String] {
    switch self {
    case .digits:
      (0...9).map(String.init)
    case .fashion:
      [
        "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
        "ankle boot",
      ]
    }
  }

  /// The numbers of rows and columns of an image, 28×28.
  public static let imageShape = Shape(28, 28)
}
