#ifndef ASCII_MASKS_H
#define ASCII_MASKS_H

#include "VectorSigns.h"

/// Which of 64 bytes are what, a bit for each, the first one lowest.
typedef struct {
  /// ASCII letters and digits.
  uint64_t words;
  /// Capital letters among them.
  uint64_t capitals;
  uint64_t digits;
  uint64_t spaces;
  /// Commas and dots.
  uint64_t stops;
  /// The letter t, large or small.
  uint64_t ts;
} NewsASCIIMasks;

/// Classifies 64 bytes and writes them down, ASCII letters in their small form.
static inline __attribute__((always_inline)) NewsASCIIMasks
news_ascii_masks(const uint8_t *bytes, uint8_t *small) {
  // The first of a row becomes the lowest of signed bytes.
  const NewsBytes toSmall = NEWS_ALL(0x20);
  // A comma and a dot differ in one bit.
  const NewsBytes comma = NEWS_ALL(0x2C);
  const NewsBytes toComma = NEWS_ALL(0xFD);
  const NewsBytes fromSmallA = NEWS_ALL(0x1F);
  const NewsBytes fromCapitalA = NEWS_ALL(0x3F);
  const NewsBytes smallT = NEWS_ALL(0x74);
  const NewsBytes fromZero = NEWS_ALL(0x50);
  const NewsSignedBytes behindZ = NEWS_ALL(-102);
  const NewsSignedBytes behindNine = NEWS_ALL(-118);
  NewsASCIIMasks masks = {0, 0, 0, 0, 0, 0};
  for (int part = 0; part < 4; part++) {
    NewsBytes read;
    __builtin_memcpy(&read, bytes + 16 * part, 16);
    const NewsBytes low = read | toSmall;
    __builtin_memcpy(small + 16 * part, &low, 16);
    const NewsSignedBytes letters = (NewsSignedBytes)(low + fromSmallA) < behindZ;
    const NewsSignedBytes digits = (NewsSignedBytes)(read + fromZero) < behindNine;
    masks.words |= news_signs(letters | digits) << 16 * part;
    masks.digits |= news_signs(digits) << 16 * part;
    masks.capitals |= news_signs((NewsSignedBytes)(read + fromCapitalA) < behindZ) << 16 * part;
    masks.ts |= news_signs((NewsSignedBytes)(low == smallT)) << 16 * part;
    masks.spaces |= news_signs((NewsSignedBytes)(read == toSmall)) << 16 * part;
    masks.stops |= news_signs((NewsSignedBytes)((read & toComma) == comma)) << 16 * part;
  }
  return masks;
}

#endif
