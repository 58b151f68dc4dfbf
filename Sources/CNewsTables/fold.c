#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/fold.bin"
};

NewsTable news_table_fold(void) { return (NewsTable){bytes, sizeof bytes}; }
