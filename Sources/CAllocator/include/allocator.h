#ifndef ORDER_ROUTER_ALLOCATOR_H
#define ORDER_ROUTER_ALLOCATOR_H

/* Has the C library give every large block back to the system as soon as it is freed. Left to itself, glibc raises
   the size of a large block with each one that is freed (mallopt(3), M_MMAP_THRESHOLD), and what was a table's part
   stays with the process. Elsewhere it does nothing. */
void allocator_return_large_blocks(void);

#endif
