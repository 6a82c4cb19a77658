"""Set up TinyTutor and run it: `python3 tasks.py COMMAND`.

Needs Python and a C++ compiler, nothing else: standard library only. The first run of a command makes `.venv`
beside this file and installs what that command needs (the app without torch); a stamp makes the next run
start at once.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

# Read by old Pythons too, as far as this line: no syntax or annotation above it that they would stumble over.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "TinyTutor needs Python 3.11 or newer, and this is Python {}.{}. Install a newer one from "
        "https://www.python.org/downloads/ and run this command with it.".format(*sys.version_info[:2])
    )

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PORTABLE_ENVIRONMENT = (
    ROOT / ".venv-portable"
)  # its llama.cpp is compiled for every processor, not for this one
STAMP_NAME = "tinytutor-setup.json"
LOG_NAME = "tinytutor-setup.log"

APP: frozenset[str] = frozenset()  # extras of pyproject.toml that a command needs besides the app itself
ALL = frozenset({"train", "dev"})
PORTABLE = frozenset({"portable"})

TORCH = "torch==2.13.0"  # as in pyproject.toml; a test holds them equal
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
# llama-cpp-python is compiled on install; we use its library alone.
CMAKE_ARGS = (
    "-DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_SERVER=OFF "
    "-DLLAVA_BUILD=OFF -DLLAMA_CURL=OFF"
)
LLAMA = "llama-cpp-python==0.3.36"  # as in pyproject.toml; a test holds them equal
# ggml's CPU code in a variant for each kind of processor, as libraries beside libllama; the best is loaded.
CMAKE_ARGS_PORTABLE = (
    CMAKE_ARGS + " -DGGML_NATIVE=OFF -DGGML_BACKEND_DL=ON -DGGML_CPU_ALL_VARIANTS=ON "
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib"
)

USAGE = """Usage: python3 tasks.py COMMAND [ARGUMENTS]

  app                open the tutor's window
  solve "QUESTION"   solve one word problem here in the terminal (solve --help shows its options)
  test [ARGUMENTS]   run the tests, all of them on every core; ARGUMENTS go to pytest, in one process
  check              ruff, mypy --strict, qmllint
  portable FOLDER    make a folder for a stick that starts without Python, a network or installing
  smoke              the whole chain, from corpus to solved question, with a tiny model, in minutes

The first run installs what the command needs into .venv (some minutes: llama.cpp is compiled)."""

# Files stay whole, so that what the tests of one share is made once.
EVERY_CORE = ["--numprocesses", "auto", "--dist", "loadfile"]

NETWORK_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "No matching distribution found",
)
COMPILER_SIGNS = (
    "CMAKE_C_COMPILER",
    "CMAKE_CXX_COMPILER",
    "No CMAKE",
    "Failed building wheel for llama",
    "Failed to build llama",
)


class SetupProblem(Exception):
    """Setting up failed; the message says what a person can do about it."""


def environment_python(environment: Path, system: str) -> Path:
    """The interpreter inside a virtual environment; `system` as `os.name` names it."""
    return environment / "Scripts" / "python.exe" if system == "nt" else environment / "bin" / "python"


def wanted_stamp(extras: frozenset[str]) -> dict[str, object]:
    """What is installed once `extras` are: compared with the stamp that an earlier run left."""
    return {
        "python": platform.python_version(),
        "folder": str(ROOT),  # a moved checkout has a broken editable install
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "extras": sorted(extras),
    }


def read_stamp(path: Path) -> dict[str, object]:
    """The stamp of an earlier run, or an empty one where there is none that can be read."""
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_current(stamp: dict[str, object], extras: frozenset[str]) -> bool:
    """Whether the environment of `stamp` holds `extras` (and perhaps more) for the present pyproject.toml."""
    present = stamp.get("extras")
    if not isinstance(present, list):
        return False
    return extras <= set(present) and {**stamp, "extras": sorted(extras)} == wanted_stamp(extras)


def diagnose(output: str, system: str, log: Path = ENVIRONMENT / LOG_NAME) -> str:
    """One sentence on what to do about a failed installation, from what pip printed."""
    if any(sign in output for sign in COMPILER_SIGNS):
        advice = {
            "Windows": 'Install "Desktop development with C++" from Visual Studio Build Tools',
            "Darwin": "Run: xcode-select --install",
        }.get(
            system,
            "Install one (Debian and Ubuntu: sudo apt install build-essential; Fedora: gcc-c++)",
        )
        return f"llama.cpp could not be compiled: a working C++ compiler is needed. {advice}, then try again."
    if "No space left on device" in output or "Errno 28" in output:
        return "The disk is full. Free some gigabytes, then try again."
    if any(sign in output for sign in NETWORK_SIGNS):
        return (
            "A package could not be downloaded. Check the connection to the internet (it is needed for the "
            "first set-up only) and any proxy, then try again."
        )
    return f"The installation failed. Its last lines are above, all of them in {log}."


def pip_install(python: Path, arguments: list[str], note: str, cmake_args: str = CMAKE_ARGS) -> None:
    """Run `pip install`, with its output in the environment's log and a sign of life every half minute.

    Raises SetupProblem with advice where pip fails.
    """
    print(f"  {note} …", flush=True)
    variables = {**os.environ, "CMAKE_ARGS": os.environ.get("CMAKE_ARGS", cmake_args), "PIP_NO_INPUT": "1"}
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    start = time.monotonic()
    log_file = python.parents[1] / LOG_NAME
    with log_file.open("a+", encoding="utf-8", errors="replace") as log:
        beginning = log.seek(0, os.SEEK_END)
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=subprocess.STDOUT)
        try:
            while True:
                try:
                    code = process.wait(timeout=30)
                    break
                except subprocess.TimeoutExpired:
                    print(f"    still at it after {time.monotonic() - start:.0f} s", flush=True)
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise
        log.seek(beginning)
        output = log.read()
    if code:
        print("\n".join(output.splitlines()[-15:]), file=sys.stderr)
        raise SetupProblem(diagnose(output, platform.system(), log_file))


def set_up(extras: frozenset[str], environment: Path = ENVIRONMENT) -> Path:
    """Make or complete `environment` so that it holds the app and `extras`; return its interpreter."""
    python = environment_python(environment, os.name)
    stamp = read_stamp(environment / STAMP_NAME)
    if python.exists() and is_current(stamp, extras):
        return python
    # What is there already stays up to date: `app` after `test` must not forget that torch is installed.
    present = stamp.get("extras")
    extras |= set(present) if isinstance(present, list) else set()
    print(f"Setting up TinyTutor in {environment} (this happens once):", flush=True)
    if not python.exists():
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(environment)], capture_output=True, text=True, check=False
        )
        if made.returncode or not python.exists():
            print(made.stdout + made.stderr, file=sys.stderr)
            raise SetupProblem(
                "Python could not make a virtual environment. On Debian and Ubuntu run "
                "`sudo apt install python3-venv`, then try again."
            )
    if "train" in extras and platform.system() == "Linux" and not shutil.which("nvidia-smi"):
        # Alone and first: PyPI's build for Linux brings gigabytes of CUDA that a machine without a GPU has no
        # use for. The CPU build's version, 2.13.0+cpu, counts as newer, so pip takes it where it finds it.
        pip_install(python, ["--extra-index-url", TORCH_CPU_INDEX, TORCH], "torch, for the CPU")
    if extras == PORTABLE:
        # Not by way of pip's cache: it would give out, or keep for the app, a build for the wrong processors.
        build = ["--no-cache-dir", "--no-binary", "llama-cpp-python", LLAMA]
        pip_install(python, build, "llama.cpp for every processor (half an hour)", CMAKE_ARGS_PORTABLE)
    target = f".[{','.join(sorted(extras))}]" if extras else "."
    pip_install(
        python, ["--editable", target], "TinyTutor and its libraries (llama.cpp is compiled, for minutes)"
    )
    (environment / STAMP_NAME).write_text(json.dumps(wanted_stamp(extras)), encoding="utf-8")
    return python


def run(python: Path, arguments: list[str], *, here: bool = False) -> int:
    """Run the environment's Python; in the folder of the caller if `here`, else in the repository.

    Returns its exit status; an interrupt is the child's to handle.
    """
    process = subprocess.Popen([str(python), *arguments], cwd=None if here else ROOT)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def check(python: Path) -> int:
    """Ruff, mypy and qmllint, all of them even where one fails; 0 if all are content."""
    status = 0
    commands = {
        "ruff": ["-m", "ruff", "check", "."],
        "mypy": ["-m", "mypy"],
    }
    for name, arguments in commands.items():
        print(f"{name}:", flush=True)
        status = run(python, arguments) or status
    modules = ROOT / "app" / "ui" / "qml"  # where `import TinyTutor.Controls` and the like are found
    screens = sorted(map(str, modules.rglob("*.qml")))  # absolute: with relative ones it misses singletons
    if screens:
        print("qmllint:", flush=True)
        linter = python.with_name("pyside6-qmllint.exe" if os.name == "nt" else "pyside6-qmllint")
        lint = [str(linter), "--max-warnings", "0", "-I", str(modules), *screens]
        status = subprocess.call(lint, cwd=ROOT) or status
    return status


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status for the shell."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    command, *rest = arguments
    try:
        if command == "app":
            return run(set_up(APP), ["-P", "-m", "app.ui", *rest], here=True)
        if command == "solve":
            return run(set_up(APP), ["-P", "-m", "app.solving", *rest], here=True)
        if command == "test":
            return run(set_up(ALL), ["-m", "pytest", *(rest or EVERY_CORE)])
        if command == "check":
            return check(set_up(ALL))
        if command == "portable":
            folders = [name if name.startswith("-") else str(Path(name).absolute()) for name in rest]
            return run(set_up(PORTABLE, PORTABLE_ENVIRONMENT), ["-m", "bundling", *folders])
        if command == "smoke":
            return run(set_up(ALL), ["-m", "training", "smoke", *rest])
    except SetupProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the command again to go on.", file=sys.stderr)
        return 130
    print(f'There is no command "{command}".\n\n{USAGE}', file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
