"""What every runner of a peer says, a JSON object a line on standard output.

start     the solver, its version, its threads and its limits; a note where its Python package is not of the
          version that requirements.txt has (null: it is, or the solver has no package)
read      seconds taken to read the model; later seconds count from here
progress  seconds, incumbent (null: none yet) and bound (null: none yet), whenever one of them changes
end       how it ended, with the last of them
missing   why the solver cannot run here; nothing else is said then

Costs are in units of money, as in the model. A solver has one thread.
"""

import argparse
import ctypes
import importlib.metadata
import json
import math
import pathlib
import signal
import sys
import time

MISSING = 3
INFINITE = 1e19


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", help="a file in free MPS format")
    parser.add_argument("--time-limit", type=float, default=300)
    parser.add_argument("--gap", type=float, default=1e-4, help="relative gap at which to stop")
    die_with_parent()
    return parser.parse_args()


def die_with_parent():
    """A runner must not outlive a benchmark that was ended; Linux has a way, other systems go without."""
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    except (OSError, AttributeError):
        pass


def missing(reason):
    say(event="missing", reason=reason)
    sys.exit(MISSING)


def say(**line):
    print(json.dumps(line), flush=True)


def note(solver, version, package):
    """How an installed Python package differs from what requirements.txt asks for; None where it does not."""
    if package is None:
        return None
    try:
        found = importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        found = "of unknown version"
    with open(pathlib.Path(__file__).with_name("requirements.txt"), encoding="utf-8") as file:
        pins = dict(line.strip().split("==") for line in file if "==" in line)
    asked = pins.get(package, "no version of it")
    if found == asked:
        return None
    return f"{solver} {version} came with {package} {found}; peers/requirements.txt asks for {asked} (peers/setup)"


class Progress:
    """The pairs of incumbent and bound, on a clock that starts when the model has been read."""

    def __init__(self, solver, version, options, package=None):
        self.incumbent = None
        self.bound = None
        self.is_ended = False
        say(event="start", solver=solver, version=version, threads=1,
            time_limit=options.time_limit, gap=options.gap, note=note(solver, version, package))
        self.start = time.perf_counter()

    def seconds(self):
        return time.perf_counter() - self.start

    def read(self):
        say(event="read", seconds=self.seconds())
        self.start = time.perf_counter()

    def update(self, incumbent=None, bound=None):
        """Takes what is better than before; says so if something is."""
        # SCIP closes the gap when it frees its tree: no proof.
        if self.is_ended:
            return
        before = (self.incumbent, self.bound)
        if finite(incumbent) and (self.incumbent is None or incumbent < self.incumbent):
            self.incumbent = incumbent
        if finite(bound) and (self.bound is None or bound > self.bound):
            self.bound = bound
        if (self.incumbent, self.bound) != before:
            say(event="progress", seconds=self.seconds(), incumbent=self.incumbent, bound=self.bound)

    def end(self, status):
        self.is_ended = True
        say(event="end", seconds=self.seconds(), status=status, incumbent=self.incumbent, bound=self.bound)


def finite(value):
    return value is not None and math.isfinite(value) and abs(value) < INFINITE
