"""Runs a solver that is a program, and reads its log while it is written."""

import shutil
import subprocess
import threading

# Seconds past its limit after which a solver that does not stop is ended.
PATIENCE = 15


def lines(command, limit):
    """The lines of the program's log as they come; the last is None if the program had to be ended."""
    # A log that goes to a pipe would come in blocks otherwise.
    unbuffered = ["stdbuf", "-oL"] if shutil.which("stdbuf") else []
    process = subprocess.Popen(
        unbuffered + command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True)
    ended = threading.Event()

    def end():
        ended.set()
        process.kill()

    timer = threading.Timer(limit + PATIENCE, end)
    timer.start()
    try:
        yield from process.stdout
    finally:
        timer.cancel()
        process.kill() if process.poll() is None and ended.is_set() else None
        code = process.wait()
    if ended.is_set():
        yield None
    elif code != 0:
        raise SystemExit(f"{command[0]} ended with code {code}")
