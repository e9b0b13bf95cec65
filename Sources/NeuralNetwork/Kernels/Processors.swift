import CBLAS

/// How many threads BLAS was given by its environment, or found processors for.
private let threads = openblas_get_num_threads()

/// Has BLAS compute a product with all its threads if it is large, and with one otherwise.
///
/// Two threads gain little on a small product and lose much when a neighbour is busy.
func useProcessors(for product: ProductShape) {
  openblas_set_num_threads(product.isLarge ? threads : 1)
}
