"""Makes the portable folder: the app with all that it needs, started by a double click (docs/portable.md)."""
