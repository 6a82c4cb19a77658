"""What the system says is wrong with a file or a disk, in the person's language."""

from __future__ import annotations

import errno

from app.sentences import say


def reason_of(error: OSError) -> str:
    """A few words, for a sentence: the common reasons translated, any other as the system says it."""
    reasons = {
        errno.EACCES: say("disk", "Permission denied"),
        errno.EPERM: say("disk", "Operation not permitted"),
        errno.ENOENT: say("disk", "No such file or directory"),
        errno.ENOTDIR: say("disk", "Not a directory"),
        errno.EISDIR: say("disk", "Is a directory"),
        errno.EEXIST: say("disk", "File exists"),
        errno.ENOTEMPTY: say("disk", "Directory not empty"),
        errno.EROFS: say("disk", "Read-only file system"),
        errno.ENOSPC: say("disk", "No space left on device"),
        errno.EIO: say("disk", "Input/output error"),
        errno.EBUSY: say("disk", "Device or resource busy"),
        errno.ENODEV: say("disk", "No such device"),
    }
    known = reasons.get(error.errno or 0)
    return known or error.strerror or str(error) or type(error).__name__
