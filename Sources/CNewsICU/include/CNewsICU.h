#ifndef CNEWSICU_H
#define CNEWSICU_H
const char *_Nonnull news_icu_version(void);
#endif
