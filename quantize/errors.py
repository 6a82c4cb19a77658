"""What stops a command of `quantize`, as a sentence for the person who typed it."""

import errno

NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class QuantizeError(Exception):
    """Something that the person can mend; the message says what it is and what to do next."""


def writing_failed(path: object, error: OSError) -> QuantizeError:
    """The sentence for an operating-system error met while `path` was written."""
    if error.errno in NO_SPACE:
        return QuantizeError(
            f"The disk is full: {path} was not written. Free some space and run the command again."
        )
    reason = error.strerror or str(error)
    return QuantizeError(f"{path} could not be written ({reason}). Choose a folder that you may write to.")


def torch_missing(what: str) -> QuantizeError:
    """The sentence for a comparison or measurement that runs the checkpoint, where the extra is not there."""
    return QuantizeError(
        f"{what} runs the checkpoint, which needs torch and transformers: run `python3 tasks.py test` once, "
        "or install the extra `train`."
    )
