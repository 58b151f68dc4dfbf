#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/encodings.bin"
};

NewsTable news_table_encodings(void) { return (NewsTable){bytes, sizeof bytes}; }
