"""Pictures as QML reads them: plain lists and names."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from app.teaching import phrases
from app.teaching.bars import BarModel
from app.teaching.pictures import Picture


def picture_row(picture: Picture) -> dict[str, Any]:
    """`kind` ("bars" or "line"), its parts, `remark` (may be empty) and `words` for a screen reader."""
    if isinstance(picture, BarModel):
        bars = [
            {"label": bar.label, "segments": [asdict(part) for part in bar.segments]} for bar in picture.bars
        ]
        remark = "" if picture.to_scale else phrases.not_to_scale()
        return {"kind": "bars", "bars": bars, "remark": remark, "words": picture.alt_text}
    return {
        "kind": "line",
        "marks": [asdict(mark) for mark in picture.marks],
        "jumps": [asdict(jump) for jump in picture.jumps],
        "remark": "",
        "words": picture.alt_text,
    }
