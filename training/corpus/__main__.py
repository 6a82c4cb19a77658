"""`python -m training corpus COMMAND` (or `python -m training.corpus COMMAND`): see COMMANDS."""

import sys
from collections.abc import Callable, Sequence

from training.corpus import build, capacity, evaluation, mix
from training.corpus.card import command as card
from training.corpus.cleaning import command as cleaning
from training.corpus.coverage import __main__ as coverage
from training.corpus.decontamination import command as decontamination
from training.corpus.decontamination import recall
from training.corpus.gsm8k import __main__ as gsm8k
from training.corpus.sources import command as sources
from training.corpus.weakness import command as weakness
from training.corpus.written import command as written

COMMANDS: dict[str, tuple[Callable[[Sequence[str] | None], int], str]] = {
    "build": (build.main, "build a training corpus from the families and GSM8K"),
    "card": (card.main, "write the data card of a corpus, with pictures"),
    "capacity": (capacity.main, "estimate how many different problems the families hold"),
    "evaluation": (evaluation.main, "write the evaluation sets"),
    "written": (written.main, "check and show the problems that were written one by one"),
    "gsm8k": (gsm8k.main, "turn GSM8K's training split into programs and report how many are accepted"),
    "import": (sources.main, "write a source as a corpus: families, GSM8K, TinyGSM, a text file, a teacher"),
    "mix": (mix.main, "mix several corpora and imports into one, by weight"),
    "clean": (cleaning.main, "rewrite programs to read as ours do, where the result stays the same"),
    "decontaminate": (decontamination.main, "find copies of test problems in a corpus, also changed ones"),
    "decontaminate-recall": (recall.main, "what decontamination finds of planted pairs"),
    "weakness": (weakness.main, "weights for the next build from the errors that an evaluation measured"),
    "coverage": (coverage.main, "report what the families cover and what they lack beside GSM8K"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command of the corpus; without one, or with --help, list them."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]][0](arguments[1:])
    asked_for_help = bool(arguments) and arguments[0] in ("-h", "--help")
    lines = ["usage: python -m training corpus COMMAND [--help]", ""]
    lines += [f"  {name:<22}{text}" for name, (_, text) in COMMANDS.items()]
    print("\n".join(lines), file=sys.stdout if asked_for_help else sys.stderr)
    return 0 if asked_for_help else 2


if __name__ == "__main__":
    sys.exit(main())
