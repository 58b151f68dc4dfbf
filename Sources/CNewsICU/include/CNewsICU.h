#ifndef CNEWSICU_H
#define CNEWSICU_H

// What the library uses of ICU, without a single one of ICU's own names: its headers must stay
// invisible to Swift (Foundation carries another ICU), and its functions are renamed in every version.

#include <stddef.h>
#include <stdint.h>

/// The version of the ICU that the library was built with: "72.1".
const char *_Nonnull news_icu_version(void);

// ---- Normalization --------------------------------------------------------------------------

/// Writes the NFC form of a valid UTF-8 text; the number of bytes written, or -1 where it did not
/// fit or ICU failed. Three times the bytes of the text and sixteen more are always enough.
int32_t news_compose_utf8(
  const uint8_t *_Nonnull text, int32_t count, uint8_t *_Nonnull out, int32_t capacity);

/// The character that two make in NFC, or a negative number where they make none.
int32_t news_compose_pair(uint32_t first, uint32_t second);

// ---- Transliteration ------------------------------------------------------------------------

/// A transliterator; for one thread at a time.
typedef struct NewsTransliterator NewsTransliterator;

/// Opens a transliterator by its CLDR id, `Any-Latin; Latin-ASCII`; null where there is none.
NewsTransliterator *_Nullable news_transliterator_open(const uint16_t *_Nonnull id, int32_t count);

void news_transliterator_close(NewsTransliterator *_Nonnull transliterator);

/// Transliterates UTF-16 in place.
///
/// Returns the number of units of the result, which is there only if it is at most `capacity`;
/// negative where ICU failed.
int32_t news_transliterate(
  NewsTransliterator *_Nonnull transliterator, uint16_t *_Nonnull text, int32_t count,
  int32_t capacity);

// ---- Multi-byte encodings -------------------------------------------------------------------

/// A converter from an encoding; for one thread at a time.
typedef struct NewsConverter NewsConverter;

/// One step of a conversion.
typedef struct {
  /// Bytes read.
  int32_t consumed;
  /// UTF-16 units written.
  int32_t written;
  /// How many of the bytes read, the last ones, are no text; 0 where all are.
  int32_t malformed;
} NewsConversion;

/// Opens a converter by ICU's name; null where there is none.
NewsConverter *_Nullable news_converter_open(const char *_Nonnull name);

void news_converter_close(NewsConverter *_Nonnull converter);

/// Forgets what was read.
void news_converter_reset(NewsConverter *_Nonnull converter);

/// Decodes until the source ends, the target is full, or bytes are met that are no text.
NewsConversion news_converter_decode(
  NewsConverter *_Nonnull converter, const uint8_t *_Nonnull source, int32_t count,
  uint16_t *_Nonnull target, int32_t capacity);

// ---- Confusables ----------------------------------------------------------------------------

/// Makes skeletons: texts that look alike have the same one. Any number of threads may use it.
typedef struct NewsConfusables NewsConfusables;

NewsConfusables *_Nullable news_confusables_open(void);

void news_confusables_close(NewsConfusables *_Nonnull confusables);

/// The skeleton of UTF-16.
///
/// Returns the number of units of the result, which was written only if it is at most `capacity`;
/// negative where ICU failed.
int32_t news_confusables_skeleton(
  const NewsConfusables *_Nonnull confusables, const uint16_t *_Nonnull source, int32_t count,
  uint16_t *_Nonnull target, int32_t capacity);

#endif
