import CBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets BLAS use several processors for large products only.
///
/// Two threads gain little on a small product and lose much when a neighbour is busy. How many
/// threads BLAS takes is a setting of the whole process, and changes the last bits of a product: so
/// a large product waits until it is alone, and no other one runs with its setting.
struct Processors: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_rwlock_t>
  /// How many threads BLAS was given by its environment, or found processors for.
  private let count: Int32

  static let all = Processors()

  private init() {
    lock = .allocate(capacity: 1)
    pthread_rwlock_init(lock, nil)
    count = openblas_get_num_threads()
    openblas_set_num_threads(1)
  }

  /// Computes a product with all processors if it is large, and with one otherwise.
  @inline(__always)
  func compute(_ product: ProductShape, _ body: () -> Void) {
    let takesAll = product.isLarge && count > 1
    if takesAll {
      pthread_rwlock_wrlock(lock)
      openblas_set_num_threads(count)
    } else {
      pthread_rwlock_rdlock(lock)
    }
    body()
    if takesAll { openblas_set_num_threads(1) }
    pthread_rwlock_unlock(lock)
  }
}
