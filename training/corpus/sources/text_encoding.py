"""Which encoding a text file has: UTF-8 (with or without a mark), UTF-16 with its mark, else Windows-1252."""

import codecs
from pathlib import Path

from training.corpus.errors import CorpusError

_CHUNK = 1 << 20


def encoding_of(path: Path) -> str:
    """The name of the file's encoding; raises `CorpusError` where it cannot be read.

    A text that is not UTF-8 is taken as Windows-1252, which old Windows programs write; open it with
    `errors="backslashreplace"`, since five bytes have no meaning there.
    """
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        with path.open("rb") as file:
            first = file.read(_CHUNK)
            if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                return "utf-16"
            while first:
                decoder.decode(first)
                first = file.read(_CHUNK)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    except OSError as error:
        raise CorpusError(f"{path} cannot be read ({error.strerror}). Check the path.") from error
    return "utf-8-sig"
