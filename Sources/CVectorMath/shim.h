// Square roots of vectors. The C library's `sqrt` may set `errno`, which keeps Swift's own
// `squareRoot()` from becoming one instruction for several numbers; the compiler's builtin may not.

typedef float emaki_float8 __attribute__((ext_vector_type(8)));
typedef double emaki_double8 __attribute__((ext_vector_type(8)));

static inline emaki_float8 emaki_square_roots_float(emaki_float8 values) {
  return __builtin_elementwise_sqrt(values);
}

static inline emaki_double8 emaki_square_roots_double(emaki_double8 values) {
  return __builtin_elementwise_sqrt(values);
}
