"""Every budget of the interpreter, with its unit.

Docs/dialect.md says how far real programs stay below them.
"""

SOURCE_CHARACTERS = 8_000
TREE_NODES = 2_000
TREE_DEPTH = 40
OPERATIONS = 200_000
CALL_OPERATIONS = 5
"""What a call costs on top of the operations inside it: about the time of five others."""
CALL_DEPTH = 40
INTEGER_BITS = 2_048
EXACT_BITS = 1_024
"""Numerator and denominator of an exact value; above it only the float is kept."""
STRING_CHARACTERS = 2_000
LIST_ITEMS = 10_000
DATA_NESTING = 8
OUTPUT_CHARACTERS = 4_000
TRACE_STEPS = 300
ROUND_DIGITS = 700
"""Largest |n| that `round(x, n)` reckons with: no number here has a digit beyond that place (whole numbers
have at most 617 digits, floats 324 behind the point)."""

EVALUATOR_SECONDS = 1.0
PARENT_SECONDS = 2.0
"""After this the parent kills the worker."""
WORKER_START_SECONDS = 30.0
WORKER_MEMORY_BYTES = 256 * 1024 * 1024
WORKER_CPU_SECONDS = 2
WORKER_DESCRIPTORS = 8
