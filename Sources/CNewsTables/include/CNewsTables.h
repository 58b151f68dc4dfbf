#ifndef CNEWSTABLES_H
#define CNEWSTABLES_H

#include <stddef.h>

#include "ASCIIMasks.h"
#include "PageMasks.h"

// #embed is C23; the compilers we support have it, and say so.
#pragma clang diagnostic ignored "-Wc23-extensions"

/// A compiled table: bytes in read-only memory, aligned to 8, alive as long as the program.
typedef struct {
  const void *_Nonnull bytes;
  size_t count;
} NewsTable;

// One function a table. A function rather than an exported array, so that Swift sees no
// million-element tuple. Each has its own file under Sources/CNewsTables, so that the linker leaves
// out the tables of floors that a program does not use.

/// Months and eras that cannot be computed, of `NewsDates`.
NewsTable news_table_calendars(void);
/// Date words of every language, of `NewsDates`.
NewsTable news_table_lexicon(void);
/// Time zones and the words for them, of `NewsDates`.
NewsTable news_table_zones(void);
/// Encodings: labels and cells.
NewsTable news_table_encodings(void);
/// How scripts are written in Latin letters.
NewsTable news_table_romanization(void);
/// The words of personal names, of `NewsNames`.
NewsTable news_table_persons(void);
/// The search fold and the traits of code points.
NewsTable news_table_fold(void);
/// What cleaning knows of each character: see `Tables/Sources/TextTables/CleanTable.swift`.
NewsTable news_table_clean(void);
/// How English words are written inside a sentence.
NewsTable news_table_cases(void);
/// The named character references of the HTML Standard.
NewsTable news_table_entities(void);
/// What UTF-8 looks like when it is read as a single-byte encoding.
NewsTable news_table_misreadings(void);
/// The model from which encodings are told.
NewsTable news_table_charsets(void);

/// Countries, subdivisions, regions, metropolises, organisations and people with their names.
NewsTable news_table_names(void);

/// What single words are, besides names of entities.
NewsTable news_table_words(void);

/// Words of bylines, datelines and pages, of `NewsMetadata`.
NewsTable news_table_articles(void);

#endif
