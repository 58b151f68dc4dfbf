// Times ICU's udat_parse with the pattern known, on lines of standard input.
//
// usage: udat PATTERN < LINES     prints nanoseconds an item in the best of several runs, and how many
// items had an answer, as a JSON array
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

enum { most = 1000, longest = 256 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
  static UChar items[most][longest];
  static int32_t lengths[most];
  UChar pattern[longest];
  char line[longest];
  int items_count = 0;
  UErrorCode status = U_ZERO_ERROR;
  if (count < 2) return 2;
  u_uastrcpy(pattern, arguments[1]);
  UDateFormat *format =
      udat_open(UDAT_PATTERN, UDAT_PATTERN, "en", u"UTC", -1, pattern, -1, &status);
  if (U_FAILURE(status)) return 1;
  while (items_count < most && fgets(line, sizeof line, stdin)) {
    status = U_ZERO_ERROR;
    u_strFromUTF8(items[items_count], longest, &lengths[items_count], line, -1, &status);
    while (lengths[items_count] && items[items_count][lengths[items_count] - 1] == '\n')
      lengths[items_count]--;
    items_count++;
  }
  double best = 1e30;
  int answered = 0;
  for (double end = now() + 1e9; now() < end;) {
    answered = 0;
    double start = now();
    for (int index = 0; index < items_count; index++) {
      int32_t position = 0;
      status = U_ZERO_ERROR;
      udat_parse(format, items[index], lengths[index], &position, &status);
      if (U_SUCCESS(status) && position == lengths[index]) answered++;
    }
    double time = (now() - start) / items_count;
    if (time < best) best = time;
  }
  printf("[%g, %d]\n", best, answered);
  udat_close(format);
  return 0;
}
