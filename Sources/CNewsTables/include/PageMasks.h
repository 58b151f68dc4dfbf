#ifndef PAGE_MASKS_H
#define PAGE_MASKS_H

#include "VectorSigns.h"

/// Which of 64 bytes are what to one who reads words and lines, a bit for each, the first one lowest.
typedef struct {
  /// ASCII letters and digits.
  uint64_t words;
  /// Those of them that are no small letters.
  uint64_t others;
  /// Line feeds and carriage returns.
  uint64_t lineEnds;
} NewsPageMasks;

/// Classifies 64 bytes.
static inline __attribute__((always_inline)) NewsPageMasks
news_page_masks(const uint8_t *bytes) {
  // The first of a row becomes the lowest of signed bytes.
  const NewsBytes toSmall = NEWS_ALL(0x20);
  const NewsBytes fromSmallA = NEWS_ALL(0x1F);
  const NewsBytes fromCapitalA = NEWS_ALL(0x3F);
  const NewsBytes fromZero = NEWS_ALL(0x50);
  const NewsSignedBytes behindZ = NEWS_ALL(-102);
  const NewsSignedBytes behindNine = NEWS_ALL(-118);
  const NewsBytes lineFeed = NEWS_ALL(0x0A);
  const NewsBytes carriageReturn = NEWS_ALL(0x0D);
  NewsPageMasks masks = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    NewsBytes read;
    __builtin_memcpy(&read, bytes + 16 * part, 16);
    const NewsSignedBytes letters = (NewsSignedBytes)((read | toSmall) + fromSmallA) < behindZ;
    const NewsSignedBytes capitals = (NewsSignedBytes)(read + fromCapitalA) < behindZ;
    const NewsSignedBytes digits = (NewsSignedBytes)(read + fromZero) < behindNine;
    const NewsSignedBytes ends =
      (NewsSignedBytes)(read == lineFeed) | (NewsSignedBytes)(read == carriageReturn);
    masks.words |= news_signs(letters | digits) << 16 * part;
    masks.others |= news_signs(capitals | digits) << 16 * part;
    masks.lineEnds |= news_signs(ends) << 16 * part;
  }
  return masks;
}

#endif
