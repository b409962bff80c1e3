#include <glpk.h>

/* What branch and cut asks while it runs. */
typedef struct {
  const double *start; /* values from index 1 to begin with, or NULL; set to NULL once handed over */
  int (*poll)(void *context, double bound, int iterations); /* the best bound so far; not 0: stop */
  void *context;
} cglpk_watch;

/* Runs the simplex method, or branch and cut where `mip` is given. Returns GLPK's code, or CGLPK_ABORTED where
   GLPK would have ended the process: then `P` is gone and the thread's environment is freed. */
#define CGLPK_ABORTED (-1)
int cglpk_solve(glp_prob *P, const glp_smcp *simplex, glp_iocp *mip, cglpk_watch *watch);

/* What GLPK last complained about on this thread. */
const char *cglpk_message(void);
