"""The door for people who only know “run build.py”: the same as `selfassess build`."""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "src"
if SOURCE.is_dir():
    sys.path.insert(0, str(SOURCE))

try:
    from selfassess.cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed. Install what this needs first: python -m pip install .")

if __name__ == "__main__":
    main(["build", *sys.argv[1:]])
