"""Where a process begins that runs one command and ends: `selfassess` and `python -m selfassess`."""

import gc


def run() -> None:
    # Collecting garbage takes a tenth of the time of a short run, and what it frees is not needed before the end.
    gc.disable()
    from selfassess.cli import main

    main()


if __name__ == "__main__":
    run()
