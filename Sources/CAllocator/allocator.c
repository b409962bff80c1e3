#include "allocator.h"

#if defined(__GLIBC__) || defined(__gnu_linux__)
#include <malloc.h>
#endif

void allocator_return_large_blocks(void) {
#if defined(M_MMAP_THRESHOLD) && defined(M_TRIM_THRESHOLD)
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
#endif
}
