"""Settings: a key and any value that JSON can say."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from app.records.clock import later
from app.records.database import Database
from app.records.entries import Setting
from app.records.errors import InvalidEntry
from app.records.rules import RULES_KEY, Rules
from app.records.tables import SETTINGS
from app.sentences import say

LOCAL = "local."
"""Settings whose keys begin with this belong to the computer: they are not exported."""
PROJECTOR_KEY = f"{LOCAL}projector"
"""The one rule that is this computer's: the wall is in one room only."""


class Settings:
    """Settings of this computer's user, and the teacher's rules among them.

    A key is of small letters, digits, dots and underscores, such as `window.text_size`;
    one that begins with `LOCAL` stays on this computer.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default where there is none or it can not be read."""
        found = SETTINGS.get(self._database, key)
        try:
            return default if found is None else json.loads(found.value)
        except ValueError:
            return default

    def put(self, key: str, value: Any) -> None:
        """Keep a value; None counts as one. Raises `InvalidEntry`."""
        try:
            text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        except (TypeError, ValueError) as error:
            said = say("records", "The setting {key} can not be kept: {error}.")
            raise InvalidEntry(said.format(key=key, error=error)) from error
        with self._database.transaction():
            old = SETTINGS.get(self._database, key)
            now = self._database.clock()
            SETTINGS.put(self._database, Setting(key, now if old is None else later(now, old.changed), text))

    def remove(self, key: str) -> None:
        """Forget a value, so that the default counts again."""
        SETTINGS.remove(self._database, [key])

    def to_hand_over(self, *keys: str) -> list[Setting]:
        """The settings that may go to another computer: those of `keys`, or all."""
        found = SETTINGS.find(self._database, "WHERE substr(id, 1, ?) <> ?", (len(LOCAL), LOCAL))
        return [setting for setting in found if not keys or setting.id in keys]

    def rules(self) -> Rules:
        """The teacher's rules; what is missing or not allowed is as in `Rules()`."""
        rules = Rules.from_json(self.get(RULES_KEY))
        return replace(rules, projector=self.get(PROJECTOR_KEY, rules.projector) is True)

    def set_rules(self, rules: Rules) -> None:
        """Keep the teacher's rules."""
        handed = rules.to_json()
        projector = handed.pop("projector")
        with self._database.transaction():
            if handed != self.get(RULES_KEY):
                self.put(RULES_KEY, handed)
            self.put(PROJECTOR_KEY, projector)
