"""The executable `TinyTutor`."""

import sys

from bundling.launcher import launch, window

sys.exit(launch(window))
