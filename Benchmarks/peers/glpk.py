"""Runs GLPK's glpsol on a model, with its cuts; see progress.py for what it says."""

import re
import shutil
import subprocess

import program
import progress

NUMBER = r"(-?[\d.]+(?:e[+-]?\d+)?)"
# `+ 1234: mip = 1.234e+03 >= 1.2e+03 0.1% (5; 0)`; the solver says "not found yet" or "tree is empty" too.
SEARCH = re.compile(
    rf"\+\s*\d+: (?:mip =|>>>>>)\s+(?:{NUMBER}|not found yet) >=\s+(?:{NUMBER}|-inf|(tree is empty))")
HEURISTIC = re.compile(rf"Solution found by heuristic: {NUMBER}")
ENDS = {
    "INTEGER OPTIMAL SOLUTION FOUND": "optimal",
    "RELATIVE MIP GAP TOLERANCE REACHED": "gap reached",
    "TIME LIMIT EXCEEDED": "time limit reached",
}


def main():
    options = progress.arguments()
    if shutil.which("glpsol") is None:
        progress.missing("the program glpsol is not installed (Debian: glpk-utils)")
    log = progress.Progress("GLPK", version(), options)
    command = [
        "glpsol", "--freemps", options.model, "--cuts", "--tmlim", str(max(1, int(options.time_limit))),
        "--mipgap", str(options.gap)]
    status = "unknown"
    for line in program.lines(command, options.time_limit):
        if line is None:
            status = "ended: it did not stop at its limit"
        elif line.rstrip().endswith("records were read"):
            log.read()
        elif match := SEARCH.match(line):
            incumbent, bound = (float(text) if text else None for text in match.groups()[:2])
            # Nothing is left that could be cheaper.
            log.update(incumbent, incumbent if match[3] else bound)
        elif match := HEURISTIC.match(line):
            log.update(incumbent=float(match[1]))
        for words, end in ENDS.items():
            if line is not None and line.startswith(words):
                status = end
    log.end(status)


def version():
    text = subprocess.run(["glpsol", "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"v?(\d+\.\d+)", text)
    return match[1] if match else "unknown"


main()
