#ifndef ASCII_MASKS_H
#define ASCII_MASKS_H

#include <stdint.h>

/// Which of 64 bytes are what, a bit for each, the first one lowest.
typedef struct {
  /// ASCII letters.
  uint64_t letters;
  /// Capital ones of them.
  uint64_t capitals;
  uint64_t spaces;
} NewsASCIIMasks;

/// Classifies 64 bytes and writes them down, ASCII letters in their small form.
///
/// In C, since Swift has no name for the instruction that gathers the signs of sixteen bytes in as
/// many bits.
static inline __attribute__((always_inline)) NewsASCIIMasks
news_ascii_masks(const uint8_t *bytes, uint8_t *small) {
  typedef uint8_t Bytes __attribute__((vector_size(16)));
  // Bytes are compared as signed ones, since that is how vector units do: "a" becomes the lowest.
  typedef int8_t Signed __attribute__((vector_size(16)));
#define NEWS_ALL(x) {x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}
  const Bytes toSmall = NEWS_ALL(0x20);
  const Bytes fromSmallA = NEWS_ALL(0x1F);
  const Bytes fromCapitalA = NEWS_ALL(0x3F);
  const Signed behindZ = NEWS_ALL(-102);
#undef NEWS_ALL
  NewsASCIIMasks masks = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    Bytes read;
    __builtin_memcpy(&read, bytes + 16 * part, 16);
    const Bytes low = read | toSmall;
    __builtin_memcpy(small + 16 * part, &low, 16);
    const Signed found[3] = {
      (Signed)(low + fromSmallA) < behindZ,
      (Signed)(read + fromCapitalA) < behindZ,
      (Signed)(read == toSmall),
    };
    uint64_t bits[3];
    for (int kind = 0; kind < 3; kind++) {
#if defined(__SSE2__)
      typedef char Signs __attribute__((vector_size(16)));
      bits[kind] = (uint16_t)__builtin_ia32_pmovmskb128((Signs)found[kind]);
#else
      // The sum of eight bytes of which each has another bit is gathered in the highest.
      typedef uint64_t Halves __attribute__((vector_size(16)));
      const Halves one = (Halves)found[kind] & 0x8040201008040201u;
      bits[kind] = (one[0] * 0x0101010101010101u) >> 56
                   | (one[1] * 0x0101010101010101u) >> 56 << 8;
#endif
    }
    masks.letters |= bits[0] << 16 * part;
    masks.capitals |= bits[1] << 16 * part;
    masks.spaces |= bits[2] << 16 * part;
  }
  return masks;
}

#endif
