"""Where a process begins that runs one command and ends: `selfassess` and `python -m selfassess`."""

import atexit
import gc
import sys


def run() -> None:
    # Collecting garbage takes a fifth of the time of a short run, and what it frees is not needed before the end;
    # nor is the last collection, which Python makes as it ends: what is frozen is not looked at.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        _run()
    except KeyboardInterrupt:  # while the command is still being loaded
        sys.exit(130)


def _run() -> None:
    try:
        from selfassess.cli import main
    except Exception as error:
        from selfassess.unforeseen import EXIT, reported

        sys.stderr.write(f"{reported(error, sys.argv[1:])}\n")
        sys.exit(EXIT)
    main()


if __name__ == "__main__":
    run()
