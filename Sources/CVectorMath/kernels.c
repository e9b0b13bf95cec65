#include "CVectorMath.h"

// Two versions of each function, one with AVX2 and fused multiply-add; the loader takes the better.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define WIDE
#endif

#define SCALAR float
#define VECTOR emaki_float8
#define NAME(function) function##_float
#include "kernels.inc"
#undef SCALAR
#undef VECTOR
#undef NAME

#define SCALAR double
#define VECTOR emaki_double8
#define NAME(function) function##_double
#include "kernels.inc"
