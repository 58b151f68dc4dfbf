#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/names.bin"
};
NewsTable news_table_names(void) { return (NewsTable){bytes, sizeof bytes}; }
