"""Programs of any source made to read as ours do, where the result stays the same; see docs/cleaning.md."""
