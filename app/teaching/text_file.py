"""The text of a file that a person made with some program, whatever encoding that program chose."""

from __future__ import annotations

import codecs
from pathlib import Path

MOST_BYTES = 8_000_000
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins like that one's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAVE_AS_TEXT = (
    "Open it in the program that made it, choose “Save as” and “CSV”, and choose the new file here."
)
OTHER_FILES = {
    b"PK\x03\x04": f"This is a spreadsheet or another packed file, not a CSV file. {SAVE_AS_TEXT}",
    b"\xd0\xcf\x11\xe0": f"This is an old Office file, not a CSV file. {SAVE_AS_TEXT}",
    b"%PDF": "This is a PDF file, not a CSV file. Copy the problems out of it and paste them here.",
}


class UnreadableFile(Exception):
    """The file can not be read as text; `str(error)` is a sentence that says what to do."""


def read_text_file(path: Path) -> str:
    """The text of the file. Raises `UnreadableFile`."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFile(
            f"{path.name} can not be read: {reason}. Check that the stick is plugged in and that no other "
            "program holds the file, then choose it again."
        ) from error
    if len(content) > MOST_BYTES:
        raise UnreadableFile(f"{path.name} is too large for a list of problems. Split it into smaller files.")
    return decoded(content)


def decoded(content: bytes) -> str:
    """`content` as text: by its byte order mark, as UTF-16 without one, as UTF-8, or as Windows-1252.

    Every file that is not valid in the others is valid in the last one, which old spreadsheets write in
    western Europe and America. Raises `UnreadableFile` for a file that is no text.
    """
    for beginning, sentence in OTHER_FILES.items():
        if content.startswith(beginning):
            raise UnreadableFile(sentence)
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
        raise UnreadableFile(f"This is not a text file. {SAVE_AS_TEXT}")
    return content.decode("cp1252", errors="replace")
