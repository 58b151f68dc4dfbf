#ifndef PAGE_MASKS_H
#define PAGE_MASKS_H

#include "VectorSigns.h"

/// Which of 64 bytes are what to one who reads words and lines, a bit for each, the first one lowest.
typedef struct {
  /// ASCII letters and digits, apostrophes, and bytes beyond ASCII.
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
  const NewsBytes apostrophe = NEWS_ALL(0x27);
  // Bytes beyond ASCII are less than none.
  const NewsSignedBytes beyond = NEWS_ALL(0);
  const NewsBytes lineFeed = NEWS_ALL(0x0A);
  const NewsBytes carriageReturn = NEWS_ALL(0x0D);
  NewsPageMasks masks = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    NewsBytes read;
    __builtin_memcpy(&read, bytes + 16 * part, 16);
    const NewsSignedBytes letters = (NewsSignedBytes)((read | toSmall) + fromSmallA) < behindZ;
    const NewsSignedBytes capitals = (NewsSignedBytes)(read + fromCapitalA) < behindZ;
    const NewsSignedBytes digits = (NewsSignedBytes)(read + fromZero) < behindNine;
    const NewsSignedBytes joined =
      (NewsSignedBytes)(read == apostrophe) | ((NewsSignedBytes)read < beyond) | digits;
    const NewsSignedBytes ends =
      (NewsSignedBytes)(read == lineFeed) | (NewsSignedBytes)(read == carriageReturn);
    masks.words |= news_signs(letters | joined) << 16 * part;
    masks.others |= news_signs(capitals | joined) << 16 * part;
    masks.lineEnds |= news_signs(ends) << 16 * part;
  }
  return masks;
}

/// Of the first bytes of eight, one to eight of them, the first one lowest, the bits that small letters of
/// ASCII have not, if they are letters, digits, apostrophes or beyond ASCII.
static inline __attribute__((always_inline)) uint64_t
news_other_than_small(uint64_t bytes, long count) {
  // The highest three bits of so many bytes: a table, for to make them takes four steps.
  static const uint64_t high[9] = {
    0, 0xE0, 0xE0E0, 0xE0E0E0, 0xE0E0E0E0, 0xE0E0E0E0E0, 0xE0E0E0E0E0E0, 0xE0E0E0E0E0E0E0,
    0xE0E0E0E0E0E0E0E0,
  };
  return (bytes ^ 0x6060606060606060) & high[count];
}

#endif
