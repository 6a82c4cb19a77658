"""The teacher's PIN: it keeps children out of the teacher's side, and says nothing about who knows it.

Only a salted scrypt hash is kept. Wrong tries are counted in the database before the PIN is looked at, so
that neither a restart nor a kill gives tries for nothing. It is a door for children, not a safe: who can
read the files of this user can read the records (docs/records.md).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from app.records.database import Database
from app.records.errors import InvalidEntry, PinMustWait, PinWrong
from app.sentences import say

FREE_TRIES = 3
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
SHORTEST, LONGEST = 4, 12
SALT_BYTES = 16


class Pin:
    """Set, ask, reset. There is none at first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_set(self) -> bool:
        """Whether the teacher's side asks for a PIN."""
        return bool(self._database.rows("SELECT 1 FROM pin"))

    def set(self, pin: str) -> None:
        """Set the first PIN, or another one; to be called after `check`. Raises `InvalidEntry`."""
        if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
            said = say("records", "A PIN has {shortest} to {longest} digits. Type another one.")
            raise InvalidEntry(said.format(shortest=SHORTEST, longest=LONGEST))
        salt = secrets.token_bytes(SALT_BYTES)
        with self._database.transaction():
            self.reset()
            self._database.write("INSERT INTO pin VALUES (1, ?, ?, 0, NULL)", (salt, _hash(pin, salt)))

    def check(self, pin: str) -> None:
        """Return where the PIN is right, or none is set. Takes about 50 ms.

        Raises `PinWrong`; and `PinMustWait`, without looking at the PIN, while the delay runs.
        """
        with self._database.transaction():
            wait = self.seconds_to_wait()
            if wait > 0:
                raise PinMustWait(wait)
            self._database.write(
                "UPDATE pin SET wrong = wrong + 1, last_wrong = ?", (self._database.clock().isoformat(),)
            )
            found = self._database.rows("SELECT salt, hash FROM pin")
        if found and not hmac.compare_digest(_hash(pin, found[0]["salt"]), found[0]["hash"]):
            raise PinWrong(self.seconds_to_wait())
        self._database.write("UPDATE pin SET wrong = 0, last_wrong = NULL")

    def seconds_to_wait(self) -> float:
        """How long it is until a PIN is looked at again; 0: it may be typed."""
        found = self._database.rows("SELECT wrong, last_wrong FROM pin WHERE wrong >= ?", (FREE_TRIES,))
        if not found:
            return 0.0
        wait, now = wait_after(found[0]["wrong"]), self._database.clock()
        begun = datetime.fromisoformat(found[0]["last_wrong"])
        if begun > now:  # the clock was set back: the wait starts again, and is no longer for it
            self._database.write("UPDATE pin SET last_wrong = ?", (now.isoformat(),))
            begun = now
        return max(0.0, (begun + wait - now).total_seconds())

    def reset(self) -> None:
        """Take the PIN away, for example where it was forgotten. All records stay."""
        self._database.write("DELETE FROM pin")


def wait_after(wrong: int) -> timedelta:
    """The delay after so many wrong tries in a row: it doubles from `FREE_TRIES` on."""
    if wrong < FREE_TRIES:
        return timedelta()
    doublings = min(wrong - FREE_TRIES, 20)
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << doublings))


def _hash(pin: str, salt: bytes) -> bytes:
    # 16 MB and some 50 ms: more would let the window wait, and no cost protects a few digits from who has
    # the file. RFC 7914 explains the parameters.
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
