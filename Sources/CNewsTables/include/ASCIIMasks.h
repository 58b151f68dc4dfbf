#ifndef ASCII_MASKS_H
#define ASCII_MASKS_H

#include "VectorSigns.h"

/// Which of 64 bytes are what, a bit for each, the first one lowest.
typedef struct {
  /// ASCII letters.
  uint64_t letters;
  /// Capital ones of them.
  uint64_t capitals;
  uint64_t spaces;
  /// Commas and dots.
  uint64_t stops;
} NewsASCIIMasks;

/// Classifies 64 bytes and writes them down, ASCII letters in their small form.
static inline __attribute__((always_inline)) NewsASCIIMasks
news_ascii_masks(const uint8_t *bytes, uint8_t *small) {
  // "a" becomes the lowest of signed bytes.
  const NewsBytes toSmall = NEWS_ALL(0x20);
  // A comma and a dot differ in one bit.
  const NewsBytes comma = NEWS_ALL(0x2C);
  const NewsBytes toComma = NEWS_ALL(0xFD);
  const NewsBytes fromSmallA = NEWS_ALL(0x1F);
  const NewsBytes fromCapitalA = NEWS_ALL(0x3F);
  const NewsSignedBytes behindZ = NEWS_ALL(-102);
  NewsASCIIMasks masks = {0, 0, 0, 0};
  for (int part = 0; part < 4; part++) {
    NewsBytes read;
    __builtin_memcpy(&read, bytes + 16 * part, 16);
    const NewsBytes low = read | toSmall;
    __builtin_memcpy(small + 16 * part, &low, 16);
    masks.letters |= news_signs((NewsSignedBytes)(low + fromSmallA) < behindZ) << 16 * part;
    masks.capitals |= news_signs((NewsSignedBytes)(read + fromCapitalA) < behindZ) << 16 * part;
    masks.spaces |= news_signs((NewsSignedBytes)(read == toSmall)) << 16 * part;
    masks.stops |= news_signs((NewsSignedBytes)((read & toComma) == comma)) << 16 * part;
  }
  return masks;
}

#endif
