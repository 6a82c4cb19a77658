"""A trained model as the pack gets it: converted, quantized, read back and compared with its checkpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quantize.check import check
from quantize.convert import convert
from quantize.levels import quantize
from quantize.texts import example_texts, tokenizer_texts
from training.own_data.plan import Plan


def export(plan: Plan, role: str, checkpoint: Path) -> dict[str, Any]:
    """Write the GGUF file of a checkpoint at the plan's level; returns what the comparison found.

    Raises ValueError where the file does not agree with its checkpoint.
    """
    target = plan.gguf(role)
    whole = target.with_name(f"{role}-f16.gguf")
    convert(checkpoint, whole, name=f"{plan.name} {role}", license_name=plan.license)
    if plan.level == "F16":
        whole.replace(target)
    else:
        quantize(whole, target, plan.level)
        whole.unlink()
    found = {}
    for finding in check(checkpoint, target, list(tokenizer_texts()), list(example_texts())):
        found[finding.what] = finding.result
        if not finding.passed:
            raise ValueError(
                f"{target} does not agree with its checkpoint ({finding.what}: {finding.result}). Start "
                "again in another folder, or use --level Q8_0."
            )
    return {"size": target.stat().st_size, **found}


def export_all(plan: Plan) -> dict[str, Any]:
    """Every model that was trained."""
    roles = ("generator", "verifier") if plan.verifier == "train" else ("generator",)
    found = {role: export(plan, role, plan.run(role) / "final") for role in roles}
    return {f"{role}_bytes": facts["size"] for role, facts in found.items()} | {"compared": found}
