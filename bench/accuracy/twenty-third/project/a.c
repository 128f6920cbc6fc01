#include "x.h"
#define N 3
#if N > 2
int a[N];
#endif
