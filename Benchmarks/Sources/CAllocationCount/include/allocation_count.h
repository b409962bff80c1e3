/* How often the calling thread has asked the C library for memory since it began; -1 where it is not counted. */
long allocation_count(void);
