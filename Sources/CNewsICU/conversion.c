#include "CNewsICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

NewsConverter *news_converter_open(const char *name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *opened = ucnv_open(name, &error);
  // Broken bytes end a step, so that the caller learns where they are.
  ucnv_setToUCallBack(opened, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  if (U_SUCCESS(error)) return (NewsConverter *)opened;
  ucnv_close(opened);
  return NULL;
}

void news_converter_close(NewsConverter *converter) { ucnv_close((UConverter *)converter); }

void news_converter_reset(NewsConverter *converter) {
  ucnv_resetToUnicode((UConverter *)converter);
}

NewsConversion news_converter_decode(
  NewsConverter *converter, const uint8_t *source, int32_t count, uint16_t *target,
  int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const char *read = (const char *)source;
  UChar *written = (UChar *)target;
  ucnv_toUnicode(
    (UConverter *)converter, &written, written + capacity, &read, read + count, NULL, 1, &error);
  NewsConversion result = {
    (int32_t)(read - (const char *)source), (int32_t)(written - (UChar *)target), 0};
  if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) {
    char bytes[32];
    int8_t length = sizeof bytes;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars((UConverter *)converter, bytes, &length, &ignored);
    result.malformed = U_SUCCESS(ignored) && length > 0 ? length : 1;
  }
  return result;
}
