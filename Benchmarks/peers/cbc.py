"""Runs CBC on a model; see progress.py for what it says."""

import re
import shutil
import subprocess

import program
import progress

NUMBER = r"(-?[\d.]+(?:e[+-]?\d+)?)"
RELAXED = re.compile(rf"Continuous objective value is {NUMBER}")
FOUND = re.compile(rf"Cbc00(?:04|12|16)I Integer solution of {NUMBER} found")
NODES = re.compile(rf"Cbc0010I After .* {NUMBER} best solution, best possible {NUMBER}")
PARTIAL = re.compile(rf"Cbc0005I Partial search - best objective {NUMBER} \(best possible {NUMBER}\)")
COMPLETE = re.compile(rf"Cbc0001I Search completed - best objective {NUMBER}")
OUTCOME = re.compile(r"Result - (.*)")
# What CBC prints where it has no plan yet.
NONE = 1e40


def main():
    options = progress.arguments()
    if shutil.which("cbc") is None:
        progress.missing("the program cbc is not installed (Debian: coinor-cbc)")
    log = progress.Progress("CBC", version(), options)
    command = [
        "cbc", options.model, "-threads", "0", "-timeMode", "elapsed", "-sec", str(options.time_limit),
        "-ratio", str(options.gap), "-solve"]
    status = "unknown"
    for line in program.lines(command, options.time_limit):
        if line is None:
            status = "ended: it did not stop at its limit"
        elif line.startswith("Problem ") and " rows, " in line:
            log.read()
        elif match := RELAXED.match(line):
            log.update(bound=least(match[1]))
        elif match := FOUND.match(line):
            log.update(incumbent=float(match[1]))
        elif match := NODES.match(line) or PARTIAL.match(line):
            incumbent = float(match[1])
            log.update(incumbent if incumbent < NONE else None, least(match[2]))
        elif match := COMPLETE.match(line):
            log.update(incumbent=float(match[1]))
        elif match := OUTCOME.match(line):
            status = match[1].strip().lower()
            if status.startswith("optimal") and log.incumbent is not None:
                # CBC names no bound where its search is complete: then none is farther than the gap allowed.
                log.update(bound=log.incumbent - options.gap * abs(log.incumbent))
    log.end(status)


def least(text):
    """At most the number that was printed rounded: half a unit of its last digit less."""
    digits, _, exponent = text.partition("e")
    places = len(digits.partition(".")[2])
    return float(text) - 0.5 * 10.0 ** (int(exponent or 0) - places)


def version():
    text = subprocess.run(["cbc", "-quit"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"Version: (\S+)", text)
    return match[1] if match else "unknown"


main()
