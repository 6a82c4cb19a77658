"""The executable `tinytutor-solve`."""

import sys

from bundling.launcher import launch, solve

sys.exit(launch(solve))
