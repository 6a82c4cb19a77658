"""A pack small enough to train in seconds, families of its own, and a text as a teacher writes one."""

from pathlib import Path

from app.inference.random_model import Shape, write_random_model
from quantize.convert import convert
from quantize.restore import restore
from tests.training.tiny_pack import CHAIN, RETURN, SET
from training.pack import assemble
from training.smoke import Chain

SMALL = Shape(hidden=64, feed_forward=128, layers=1, heads=2, vocabulary=320, context=640)
FOR_A_CHECKPOINT = {
    "llama.attention.key_length": 32,
    "llama.attention.value_length": 32,
    "llama.rope.freq_base": 10_000,
}
QUICK = (
    "--steps", "2", "--check-problems", "2", "--tries", "2", "--candidates", "2", "--max-tokens", "12",
    "--threads", "1", "--preset", "nano", "--set", "training.rows_per_step=1", "--set",
    "training.row_tokens=512", "--set", "verifier.rows_per_step=1", "--set", "verifier.row_tokens=512",
)  # fmt: skip
TEXT = """\
Problem: Tom has 3 bags with 4 apples in each. How many apples does he have?
Solution: 3*4=<<3*4=12>>12
#### 12

Problem: A box holds 9 pens and 4 are taken. How many pens are left?
Program:
pens = 9
left = pens - 4  # those taken are gone
return left

Problem: How are you?
Answer: fine

Problem: Ana has 2 coins and finds 3 more coins. How many coins has she?
Solution: 2+3=<<2+3=5>>5
Answer: 6

"""


def write_text(path: Path, alone: int = 6) -> Path:
    """Two problems with programs, `alone` with an answer, one that is none, one that contradicts itself."""
    lines = [f"What is 5 apples and {number} minus {number} apples?\t5\n" for number in range(1, alone + 1)]
    path.write_text(TEXT + "".join(lines), encoding="utf-8")
    return path


def write_pack(folder: Path) -> Path:
    """A pack whose generator answers 5 to all, with a random verifier and reader."""
    files = {}
    for role in ("generator", "verifier"):
        is_generator = role == "generator"
        file = folder / f"{role}-random.gguf"
        file.parent.mkdir(parents=True, exist_ok=True)
        write_random_model(
            file,
            SMALL,
            role=role,
            words=(SET, RETURN) if is_generator else (),
            successors=CHAIN if is_generator else None,
            metadata=FOR_A_CHECKPOINT,
        )
        restore(file, folder / role)
        files[role] = folder / f"{role}.gguf"
        convert(folder / role, files[role])
    reader = folder / "reader.gguf"
    write_random_model(reader, SMALL, role="reader")
    pack = assemble(
        folder / "packs" / "five", files["generator"], files["verifier"], None, reader, preset="tiny",
        license="MIT", grades=(1, 2), data=("Made for a test.",),
    )  # fmt: skip
    return pack.folder


def write_curriculum(folder: Path) -> Path:
    """The smoke run's two families."""
    Chain(folder, steps=1).lay_out_curriculum()
    return folder / "curriculum"
