#include "CNewsICU.h"

#include <unicode/uspoof.h>

NewsConfusables *news_confusables_open(void) {
  UErrorCode error = U_ZERO_ERROR;
  USpoofChecker *opened = uspoof_open(&error);
  return U_SUCCESS(error) ? (NewsConfusables *)opened : NULL;
}

void news_confusables_close(NewsConfusables *confusables) {
  uspoof_close((USpoofChecker *)confusables);
}

int32_t news_confusables_skeleton(
  const NewsConfusables *confusables, const uint16_t *source, int32_t count, uint16_t *target,
  int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = uspoof_getSkeleton(
    (const USpoofChecker *)confusables, 0, (const UChar *)source, count, (UChar *)target, capacity,
    &error);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : length;
}
