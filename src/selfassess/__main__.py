"""Where a process begins that runs one command and ends: `selfassess` and `python -m selfassess`."""

import atexit
import gc


def run() -> None:
    # Collecting garbage takes a fifth of the time of a short run, and what it frees is not needed before the end;
    # nor is the last collection, which Python makes as it ends: what is frozen is not looked at.
    gc.disable()
    atexit.register(gc.freeze)
    from selfassess.cli import main

    main()


if __name__ == "__main__":
    run()
