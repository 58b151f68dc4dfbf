#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/lexicon.bin"
};
NewsTable news_table_lexicon(void) { return (NewsTable){bytes, sizeof bytes}; }
