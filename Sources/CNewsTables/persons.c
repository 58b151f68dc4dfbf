#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/persons.bin"
};

NewsTable news_table_persons(void) { return (NewsTable){bytes, sizeof bytes}; }
