#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/articles.bin"
};
NewsTable news_table_articles(void) { return (NewsTable){bytes, sizeof bytes}; }
