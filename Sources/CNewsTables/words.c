#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/words.bin"
};
NewsTable news_table_words(void) { return (NewsTable){bytes, sizeof bytes}; }
