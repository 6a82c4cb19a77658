"""`python -m app.ui [--pack NAME|FOLDER]`: opens the window."""

import sys

from app.ui.main import main

sys.exit(main())
