#include "CNewsICU.h"

#include <unicode/utrans.h>

NewsTransliterator *news_transliterator_open(const uint16_t *id, int32_t count) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError position;
  UTransliterator *opened =
    utrans_openU((const UChar *)id, count, UTRANS_FORWARD, NULL, 0, &position, &error);
  return U_SUCCESS(error) ? (NewsTransliterator *)opened : NULL;
}

void news_transliterator_close(NewsTransliterator *transliterator) {
  utrans_close((UTransliterator *)transliterator);
}

int32_t news_transliterate(
  NewsTransliterator *transliterator, uint16_t *text, int32_t count, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t limit = count;
  utrans_transUChars(
    (UTransliterator *)transliterator, (UChar *)text, &count, capacity, 0, &limit, &error);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : count;
}
