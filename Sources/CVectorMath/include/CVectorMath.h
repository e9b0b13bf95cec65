// Loops that want wider vectors than every processor has: compiled for both, chosen when loaded.

#include <stddef.h>
#include <stdint.h>

typedef float emaki_float8 __attribute__((ext_vector_type(8)));
typedef double emaki_double8 __attribute__((ext_vector_type(8)));

// Square roots of vectors. The C library's `sqrt` may set `errno`, which keeps Swift's own
// `squareRoot()` from becoming one instruction for several numbers; the compiler's builtin may not.

static inline emaki_float8 emaki_square_roots_float(emaki_float8 values) {
  return __builtin_elementwise_sqrt(values);
}

static inline emaki_double8 emaki_square_roots_double(emaki_double8 values) {
  return __builtin_elementwise_sqrt(values);
}

// Writes the product A·B of a matrix that is mostly zeros and another one, without multiplying the
// zeros, and returns 1; or returns 0 because A is not sparse enough for that to be fast. A is
// stored as `rows`×`inner`, or, if `transposes`, as `inner`×`rows`, with `inner` at most
// `EMAKI_SPARSE_MOST`; B is `inner`×`columns`.

enum { EMAKI_SPARSE_MOST = 256 };

int emaki_multiply_sparse_float(
    const float *left, const float *right, float *result, ptrdiff_t rows, ptrdiff_t inner,
    ptrdiff_t columns, int transposes);

int emaki_multiply_sparse_double(
    const double *left, const double *right, double *result, ptrdiff_t rows, ptrdiff_t inner,
    ptrdiff_t columns, int transposes);

// What is the same for all parameters in one step of Adam.

typedef struct {
  double keep_mean, take_mean;      // β₁ and 1 − β₁
  double keep_square, take_square;  // β₂ and 1 − β₂
  double rate;                      // η / (1 − β₁ᵗ)
  double root_scale;                // 1 / √(1 − β₂ᵗ)
  double epsilon;
  double gradient_decay;            // times the weight, is added to the gradient
  double shrink;                    // what each weight is multiplied by before the step
} emaki_adam_step;

// Takes one step of Adam on `count` weights, their gradient and its two running means.

void emaki_adam_float(
    emaki_adam_step step, ptrdiff_t count, float *weights, float *means, float *squares,
    const float *gradient);

void emaki_adam_double(
    emaki_adam_step step, ptrdiff_t count, double *weights, double *means, double *squares,
    const double *gradient);
