"""The blocks of a text file: problems with labels, or a question and its answer with a TAB between.

::

    Problem: Tom has 3 bags of 4 apples.      Q: …                       question TAB answer
    How many apples does he have?             Solution: 3*4=<<3*4=12>>12
    Answer: 12                                #### 12

A block begins at a line with a label of a question (`Problem:`, `Question:`, `Q:`, also `Problem 7:`) and
goes on to the next one; `Solution:` (`S:`), `Answer:` (`A:`) and `Program:` (`Code:`, or a fenced block) are
its other fields. Lines without a label, with a field right below them, are its question. A blank line ends a
block that has its answer; after a program and a blank line only its answer may follow. Other lines outside
of any block make a faulty block. Every line with something on it is in exactly one block.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_LABELS = {
    "problem": "question",
    "question": "question",
    "q": "question",
    "solution": "solution",
    "s": "solution",
    "answer": "answer",
    "final answer": "answer",
    "a": "answer",
    "program": "program",
    "code": "program",
    "python": "program",
}
_LABEL = re.compile(
    rf"\s*(?:\d+[.)]\s*)?({'|'.join(sorted(_LABELS, key=len, reverse=True))})\s*#?\d*\s*:[ \t]*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODE = re.compile(r"[ \t]|\w+\s*:\s*\w+\s*=")
"""How a line of a program may begin that looks like a label: indented, or `a: int = 3`."""
_NUMBERING = re.compile(r"\s*\d+[.)]\s+")
_FENCE = re.compile(r"\s*```")
_UNLABELLED = "the lines are of no known form: neither a label nor a TAB"
LONGEST_LINES = 500
"""A block with more lines is no problem; it is cut here, so that no file can fill the memory."""


@dataclass(slots=True)
class Block:
    """A block: its first line (counted from 1), its text, its fields, and what is wrong with it."""

    line: int
    lines: list[str] = field(default_factory=list)
    pieces: dict[str, list[str]] = field(default_factory=dict)
    fault: str = ""

    @property
    def text(self) -> str:
        """The block as it stood, without blank lines around it."""
        return "\n".join(self.lines).strip("\n")

    @property
    def fields(self) -> dict[str, str]:
        """The fields' texts; only a program keeps its line ends and indentation."""
        return {
            name: "\n".join(lines).strip("\n") if name == "program" else "\n".join(lines).strip()
            for name, lines in self.pieces.items()
        }


def read_blocks(lines: Iterable[str]) -> Iterator[Block]:
    """The blocks of a text's lines, in order."""
    reader = _Reader()
    for number, line in enumerate(lines, start=1):
        yield from reader.take(number, line.rstrip("\n"))
    yield from reader.close()


class _Reader:
    """Sorts lines into the block that is open; gives it back when it is complete."""

    def __init__(self) -> None:
        self._block: Block | None = None
        self._field = ""
        self._fenced = False
        self._complete = False  # a blank line came after the program: only its answer may follow

    def take(self, number: int, line: str) -> Iterator[Block]:
        """The block, if any, that this line ends."""
        if self._block is not None and len(self._block.lines) >= LONGEST_LINES:
            self._block.fault = self._block.fault or f"the block has more than {LONGEST_LINES} lines"
            yield from self.close()
        if self._fenced:
            self._fenced = not _FENCE.match(line)
            self._keep(line, line if self._fenced else None)
            self._field = "program" if self._fenced else ""
            return
        if not line.strip():
            yield from self._blank(line)
            return
        if (label := _LABEL.match(line)) and not (self._field == "program" and _CODE.match(line)):
            yield from self._labelled(number, line, _LABELS[label[1].lower()], label[2])
            return
        if self._complete:
            yield from self.close()
        if self._block is not None:
            self._continue(line)
        elif self._is_pair(line):
            question, _, answer = line.partition("\t")
            yield Block(number, [line], {"question": [question], "answer": [answer.strip("\t")]})
        else:
            self._block = Block(number, fault=_UNLABELLED)
            self._open_field("question")
            self._keep(line, _NUMBERING.sub("", line, count=1))

    def close(self) -> Iterator[Block]:
        """The open block, if there is one with something in it."""
        block, self._block = self._block, None
        self._field, self._fenced, self._complete = "", False, False
        if block is not None and block.text.strip():
            yield block

    def _labelled(self, number: int, line: str, name: str, rest: str) -> Iterator[Block]:
        if self._block is not None and self._block.fault == _UNLABELLED and name != "question":
            self._block.fault = ""
        if name == "question" or self._block is None or self._block.fault:
            yield from self.close()
            fault = "" if name == "question" else f"there is no question before the {name}"
            self._block = Block(number, fault=fault)
        if name in self._block.pieces:
            self._block.fault = f"there are two fields {name}"
        self._open_field(name)
        self._keep(line, rest)

    def _open_field(self, name: str) -> None:
        assert self._block is not None
        self._field, self._complete = name, False
        self._block.pieces.setdefault(name, [])

    def _keep(self, line: str, content: str | None) -> None:
        assert self._block is not None
        self._block.lines.append(line)
        if content is not None and self._field:
            self._block.pieces[self._field].append(content)

    def _blank(self, line: str) -> Iterator[Block]:
        """End a block that is faulty or has its answer; after a program its answer may still follow."""
        if self._block is None:
            return
        if self._block.fault or (self._field == "answer" and self._block.fields["answer"]):
            yield from self.close()
            return
        self._keep(line, line)
        if self._field == "program" and _returns(self._block.fields["program"]):
            self._field = ""
        self._complete = not self._field

    def _continue(self, line: str) -> None:
        """A line without a label inside a block."""
        assert self._block is not None
        if _FENCE.match(line) and self._field and "question" in self._block.pieces:
            self._open_field("program")
            self._fenced = True
            self._keep(line, None)
            return
        if not self._field:
            self._block.fault = self._block.fault or "there is text after the program"
        self._keep(line, line)

    @staticmethod
    def _is_pair(line: str) -> bool:
        question, tab, answer = line.partition("\t")
        return bool(tab and question.strip() and answer.strip())


def _returns(program: str) -> bool:
    """Whether the program's last line leaves it: `return` of the body, or of the function."""
    last = program.rstrip().rpartition("\n")[2]
    deepest = 4 if "def " in program else 0
    return last.lstrip().startswith("return") and len(last.expandtabs(4)) - len(last.lstrip()) <= deepest
