"""The solve command: `python -m app.solving "question"`; see docs/solving.md."""

import sys

from app.solving.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
