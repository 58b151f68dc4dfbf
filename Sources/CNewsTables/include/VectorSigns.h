#ifndef VECTOR_SIGNS_H
#define VECTOR_SIGNS_H

#include <stdint.h>

// In C, since Swift has no name for the instruction that gathers the signs of sixteen bytes in as
// many bits.

typedef uint8_t NewsBytes __attribute__((vector_size(16)));
// Bytes are compared as signed ones, since that is how vector units do.
typedef int8_t NewsSignedBytes __attribute__((vector_size(16)));

#define NEWS_ALL(x) {x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}

/// A bit for each of sixteen bytes, the first one lowest, of which all bits are set or none.
static inline __attribute__((always_inline)) uint64_t
news_signs(NewsSignedBytes found) {
#if defined(__SSE2__)
  typedef char Signs __attribute__((vector_size(16)));
  return (uint16_t)__builtin_ia32_pmovmskb128((Signs)found);
#else
  // The sum of eight bytes of which each has another bit is gathered in the highest.
  typedef uint64_t Halves __attribute__((vector_size(16)));
  const Halves one = (Halves)found & 0x8040201008040201u;
  return (one[0] * 0x0101010101010101u) >> 56
         | (one[1] * 0x0101010101010101u) >> 56 << 8;
#endif
}

#endif
