"""`python -m selfassess`."""

from selfassess.cli import main

main()
