#include <postgresql/libpq-fe.h>

/* Connects, in pipeline mode and without waiting where it writes; unless the address says otherwise, a dead peer
   is noticed within some 20 seconds. NULL for want of memory alone; PQstatus tells how it went. */
PGconn *clibpq_connect(const char *address);

/* Sends a prepared statement with arguments in binary, one after the other in `bytes`; a length below 0 is
   null. Returns 0 where it fails. */
int clibpq_send(PGconn *connection, const char *statement, int count, const char *bytes, const int *lengths);

/* Writes out all that was sent, and takes in meanwhile what comes, so that no side waits for the other.
   Returns 0 where it fails. */
int clibpq_flush(PGconn *connection);

/* Most arguments of a statement. */
#define CLIBPQ_ARGUMENTS 16
