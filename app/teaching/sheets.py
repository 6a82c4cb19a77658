"""What is printed: a sheet of blocks, before anybody knows how large a page is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.teaching.pictures import Picture

Weight = Literal["title", "heading", "strong", "plain", "small"]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `mark` stands before it, in a column of its own ("1.")."""

    text: str
    weight: Weight = "plain"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a step."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class Room:
    """Free room to work in, as high as so many lines of text."""

    lines: int


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to write on, side by side, each with its label before it; `indented` as a text with a mark is."""

    labels: tuple[str, ...]
    indented: bool = False


Block = Text | Drawing | Room | Blanks


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay together on one page, unless they are longer than a page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Groups below each other, from a new page on. `title` is told at the foot of the pages."""

    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed at once."""

    title: str
    sections: tuple[Section, ...]
