"""The text of a file that a person made with some program, whatever encoding that program chose."""

from __future__ import annotations

import codecs
from pathlib import Path

from app.sentences import say
from app.sentences.disk import reason_of

MOST_BYTES = 8_000_000
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins like that one's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SPREADSHEET, OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
"""How files begin that are no text."""


class UnreadableFile(Exception):
    """The file can not be read as text; `str(error)` is a sentence that says what to do."""


def read_text_file(path: Path) -> str:
    """The text of the file. Raises `UnreadableFile`."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(
            say(
                "teacher",
                "{name} can not be read: {reason}. Check that the stick is plugged in and that no other "
                "program holds the file, then choose it again.",
            ).format(name=path.name, reason=reason_of(error))
        ) from error
    if len(content) > MOST_BYTES:
        said = say("teacher", "{name} is too large for a list of problems. Split it into smaller files.")
        raise UnreadableFile(said.format(name=path.name))
    return decoded(content)


def decoded(content: bytes) -> str:
    """`content` as text: by its byte order mark, as UTF-16 without one, as UTF-8, or as Windows-1252.

    Every file that is not valid in the others is valid in the last one, which old spreadsheets write in
    western Europe and America. Raises `UnreadableFile` for a file that is no text.
    """
    if content.startswith((SPREADSHEET, OFFICE, PDF)):
        raise UnreadableFile(another_file(content))
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    encodings = ["utf-8", "cp1252"]
    if b"\0" in content:  # half of the bytes of English text in UTF-16, none in the others
        high = sum(byte == 0 for byte in content[0::2])
        encodings = ["utf-16-be" if 2 * high > content.count(0) else "utf-16-le"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    if b"\0" in content:
        said = say("teacher", "This is not a text file.")
        raise UnreadableFile(f"{said} {save_as_text()}")
    return content.decode("cp1252", errors="replace")


def another_file(content: bytes) -> str:
    """What to say of a file that begins like one of another kind."""
    if content.startswith(PDF):
        return say(
            "teacher", "This is a PDF file, not a CSV file. Copy the problems out of it and paste them here."
        )
    kind = (
        say("teacher", "This is a spreadsheet or another packed file, not a CSV file.")
        if content.startswith(SPREADSHEET)
        else say("teacher", "This is an old Office file, not a CSV file.")
    )
    return f"{kind} {save_as_text()}"


def save_as_text() -> str:
    """How a spreadsheet becomes a file that can be read."""
    return say(
        "teacher",
        "Open it in the program that made it, choose “Save as” and “CSV”, and choose the new file here.",
    )
