"""The data card as Markdown."""

import shlex
from collections.abc import Mapping, Sequence
from typing import Any

from training.corpus.card.statistics import COUNTED, Statistics, in_order, long_together, mean, quantiles

SHARES = (0.0, 0.05, 0.5, 0.95, 1.0)
SHOWN_SHARDS = 3


def card_text(
    name: str,
    statistics: Statistics,
    index: Mapping[str, Any],
    pictures: Sequence[tuple[str, str]],
    tokens: str,
) -> str:
    """The card; `pictures` are titles with paths, `tokens` a sentence on tokens, or empty."""
    sections = [
        f"# Data card: {name}",
        "Written by `python -m training corpus card`, which read every row and found every shard to have the "
        "hash that the index names.",
        _overview(statistics, index),
        f"## Made by\n{_command(index['settings'])}",
        *(f"![{title}]({path})" for title, path in pictures),
        f"## Lengths\n{_lengths(statistics)}" + (f"\n\n{tokens}" if tokens else ""),
        "## Counts",
        *(_counts(field, statistics) for field in (*COUNTED, "augmented")),
        f"## Columns\n{_table(('column', 'type'), index.get('schema', {}).items())}",
        f"## Hashes\n{_hashes(index)}",
    ]
    return "\n\n".join(sections) + "\n"


def _table(head: Sequence[str], rows: Any) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return "\n".join(lines + [f"| {' | '.join(map(str, row))} |" for row in rows])


def _overview(statistics: Statistics, index: Mapping[str, Any]) -> str:
    size = sum(shard.get("bytes", 0) for shard in index["shards"])
    rows = [("examples", f"{statistics.examples:,}"), ("families", f"{len(statistics.families):,}")]
    if statistics.families:
        fewest, middle, most = quantiles(statistics.families_of(), (0.0, 0.5, 1.0))
        rows.append(("examples a family", f"{fewest} to {most}, the middle one {middle}"))
    rows += [
        ("duplicates removed", f"{index.get('duplicates_removed', 0):,}"),
        ("programs that did not give their answer, dropped", f"{index.get('programs_dropped', 0):,}"),
        ("shards", f"{len(index['shards'])}, {size / 1e6:.1f} MB"),
        ("bytes an example", f"{size / max(1, statistics.examples):.0f}"),
    ]
    rows += [
        (f"licence of {source}", ", ".join([licenses] if isinstance(licenses, str) else licenses))
        for source, licenses in index.get("licenses", {}).items()
    ]
    return _table(("", ""), rows)


def _command(settings: Mapping[str, Any]) -> str:
    """The command that builds the corpus again, with names in place of paths; else the settings."""
    if "problems" not in settings:
        return _table(("setting", "value"), settings.items())
    words = ["--problems", settings["problems"], "--seed", settings["seed"]]
    words += ["--shard-size", settings["shard_size"]]
    if settings.get("grades"):
        words += ["--grades", ",".join(map(str, settings["grades"]))]
    if settings.get("max_operations"):
        words += ["--max-operations", settings["max_operations"]]
    for weight in settings.get("weights", ()):
        words += ["--weight", weight]
    if settings.get("augment"):
        words += ["--augment", settings["augment"]]
    if settings.get("gsm8k_sha256"):
        words += ["--gsm8k", "train.jsonl"]
    if settings.get("gsm8k_redraws"):
        words += ["--gsm8k-redraws", settings["gsm8k_redraws"]]
    command = shlex.join(map(str, ["python", "-m", "training", "corpus", "build", "--out", "FOLDER", *words]))
    data = [("curriculum", settings["curriculum_sha256"])]
    if settings.get("gsm8k_sha256"):
        data.append(("GSM8K's train.jsonl", settings["gsm8k_sha256"]))
    told = f"```\n{command}\n```\n\nThe bytes are the same for any `--workers`, from these data:"
    return f"{told}\n\n{_table(('data', 'SHA-256'), data)}"


def _lengths(statistics: Statistics) -> str:
    rows = [
        (name, f"{mean(counts):.1f}", *quantiles(counts, SHARES))
        for name, counts in statistics.lengths.items()
    ]
    return _table(("", "mean", "least", "5%", "middle", "95%", "most"), rows)


def _counts(field: str, statistics: Statistics) -> str:
    counts: Mapping[str, int] = statistics.counts[field]
    if field == "operations":
        counts = long_together(counts)
    whole = max(1, statistics.examples)
    rows = [(name, f"{counts[name]:,}", f"{counts[name] / whole:.1%}") for name in in_order(counts)]
    return _table((field, "examples", "share"), rows)


def _hashes(index: Mapping[str, Any]) -> str:
    shards = index["shards"]
    rows = [(shard["path"], shard["examples"], shard["sha256"]) for shard in shards[:SHOWN_SHARDS]]
    if len(shards) > SHOWN_SHARDS:
        rows.append((f"and {len(shards) - SHOWN_SHARDS} more", "", "in index.json"))
    rows.append(("all of them", sum(shard["examples"] for shard in shards), index["sha256"]))
    return _table(("shard", "examples", "SHA-256"), rows)
