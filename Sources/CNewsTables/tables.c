#include "CNewsTables.h"
