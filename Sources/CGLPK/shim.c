#include "shim.h"
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

static _Thread_local char message[512];

const char *cglpk_message(void) { return message; }

static int keep_message(void *info, const char *text) {
  (void)info;
  size_t used = strlen(message);
  snprintf(message + used, sizeof message - used, "%s", text);
  return 1; /* nothing on the terminal */
}

static void jump_out(void *guard) { longjmp(*(jmp_buf *)guard, 1); }

static void look(glp_tree *tree, void *info) {
  cglpk_watch *watch = info;
  int best = glp_ios_best_node(tree);
  double bound = best ? glp_ios_node_bound(tree, best) : -HUGE_VAL;
  if (watch->start != NULL && glp_ios_reason(tree) == GLP_IHEUR)
    glp_ios_heur_sol(tree, watch->start), watch->start = NULL;
  if (watch->poll(watch->context, bound, glp_get_it_cnt(glp_ios_get_prob(tree)))) glp_ios_terminate(tree);
}

int cglpk_solve(glp_prob *P, const glp_smcp *simplex, glp_iocp *mip, cglpk_watch *watch) {
  jmp_buf guard;
  int code = CGLPK_ABORTED;
  message[0] = 0;
  glp_term_hook(keep_message, NULL), glp_error_hook(jump_out, &guard);
  if (setjmp(guard) != 0) { glp_free_env(); return CGLPK_ABORTED; }
  if (mip == NULL) code = glp_simplex(P, simplex);
  else mip->cb_func = look, mip->cb_info = watch, code = glp_intopt(P, mip);
  glp_error_hook(NULL, NULL);
  return code;
}
