"""What a manifest says about a pack's worth: figures measured on problems new to it, and its curve.

`figures` of a manifest is what `python -m training evaluate`, `calibrate` and `pack` wrote; other tools may
write more or less, so all of it is read with care, and what is not there is not measured.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import JsonValue

from app.packs.manifest import Manifest

CALIBRATION = "calibration"


@dataclass(frozen=True)
class HeldOut:
    """One data set that the pack was measured on. Shares of `problems`, 0 to 1; None: not measured.

    `best`: right answers when the tutor always has to say one; `shown`: answers that it calls checked;
    `shown_wrong`: wrong ones among those.
    """

    name: str
    problems: int
    best: float
    shown: float | None
    shown_wrong: float | None


@dataclass(frozen=True)
class CurvePoint:
    """If the surest share `answered` of all problems were answered, `wrong` of the answers would be wrong."""

    answered: float
    wrong: float


@dataclass(frozen=True)
class Curve:
    """The answered-versus-error curve, on `problems` that the calibration was not fitted on.

    The tutor stands on it at `answered` of all problems, with `wrong` of these (None: no answer), and with
    that `confidence` no more than `wrong_at_most`; older packs do not say the last two.
    """

    points: tuple[CurvePoint, ...]
    problems: int
    answered: float
    wrong: float | None
    wrong_at_most: float | None = None
    confidence: float | None = None


def held_out(manifest: Manifest) -> tuple[HeldOut, ...]:
    """The data sets in the order of the manifest."""
    rows = []
    for name, entry in manifest.figures.items():
        figures = _object(_object(entry).get("figures"))
        decisions = _object(_object(entry).get("decisions"))
        problems, best = _count(figures.get("problems")), _share(figures.get("verifier_at_n"))
        if best is None:
            best = _share(figures.get("majority_at_n"))
        if problems and best is not None:
            shown, wrong = _share(decisions.get("coverage")), _share(decisions.get("shown_wrong"))
            rows.append(HeldOut(name, problems, best, shown, wrong))
    return tuple(rows)


def curve(manifest: Manifest) -> Curve | None:
    """The curve that `calibrate` measured, or None."""
    measured = _object(manifest.figures.get(CALIBRATION))
    reliability, decisions = _object(measured.get("reliability")), _object(measured.get("decisions"))
    points = []
    for answered, risk in _object(reliability.get("risk_at_coverage")).items():
        share, wrong = _share(_number(answered)), _share(risk)
        if share is not None and wrong is not None:
            points.append(CurvePoint(share, wrong))
    problems, stands = _count(measured.get("problems")), _share(decisions.get("coverage"))
    if len(points) < 2 or not problems or stands is None:
        return None
    points.sort(key=lambda point: point.answered)
    return Curve(
        tuple(points),
        problems,
        stands,
        _share(decisions.get("shown_wrong")),
        _share(measured.get("shown_wrong_at_most")),
        _share(measured.get("confidence")),
    )


def _object(value: JsonValue) -> dict[str, JsonValue]:
    return value if isinstance(value, dict) else {}


def _share(value: JsonValue) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        return None
    return float(value)


def _count(value: JsonValue) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
