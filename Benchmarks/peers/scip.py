"""Runs SCIP on a model; see progress.py for what it says."""

import progress

try:
    import pyscipopt
    from pyscipopt import SCIP_EVENTTYPE
except ImportError:
    progress.missing("the Python package pyscipopt is not installed (Benchmarks/peers/setup)")


class Watcher(pyscipopt.Eventhdlr):
    KINDS = (SCIP_EVENTTYPE.BESTSOLFOUND, SCIP_EVENTTYPE.DUALBOUNDIMPROVED, SCIP_EVENTTYPE.LPSOLVED,
             SCIP_EVENTTYPE.NODESOLVED)

    def __init__(self, log):
        self.log = log

    def eventinit(self):
        for kind in self.KINDS:
            self.model.catchEvent(kind, self)

    def eventexit(self):
        for kind in self.KINDS:
            self.model.dropEvent(kind, self)

    def eventexec(self, event):
        self.log.update(self.model.getPrimalbound(), self.model.getDualbound())


def main():
    options = progress.arguments()
    solver = pyscipopt.Model()
    solver.hideOutput()
    version = f"{solver.getMajorVersion()}.{solver.getMinorVersion()}.{solver.getTechVersion()}"
    log = progress.Progress("SCIP", version, options, "pyscipopt")
    # The reader for free MPS goes by the name's end.
    solver.readProblem(options.model, "mps")
    log.read()
    solver.setParam("limits/time", options.time_limit)
    solver.setParam("limits/gap", options.gap)
    solver.setParam("parallel/maxnthreads", 1)
    solver.setParam("lp/threads", 1)
    solver.includeEventhdlr(Watcher(log), "watcher", "writes incumbents and bounds")
    solver.optimize()
    incumbent = solver.getPrimalbound() if solver.getNSols() > 0 else None
    log.update(incumbent, solver.getDualbound())
    log.end(solver.getStatus())


main()
