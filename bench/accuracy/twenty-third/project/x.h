#define ZZ 1
