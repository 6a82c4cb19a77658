"""Run a program and say what it did: the only entry to the tree walker.

Nothing of a program is ever given to `eval`, `exec` or `compile`: its syntax tree is checked against the
allow-list and walked, every operation within a budget. docs/dialect.md lists what a program may use and
where it differs from CPython.
"""

from __future__ import annotations

import ast
import math

from app.problem import expressions, statements  # noqa: F401 - they set up the handlers of their nodes
from app.problem.answers import Answer
from app.problem.calls import call_function
from app.problem.dispatch import Signal, execute
from app.problem.errors import LimitExceeded, NoAnswer, ProgramError
from app.problem.machine import Machine
from app.problem.program import Program
from app.problem.steps import StepRecorder, answer_of
from app.problem.trace import Trace
from app.problem.values import Frame, Function, Value, type_name

MAIN_FUNCTION = "simple_math_problem"


def run_program(source: str, *, parity: bool = False, steps: bool = True) -> Trace:
    """The trace of the program `source`, in this process.

    Never raises for a bad program: the error is in the trace.

    What `simple_math_problem()` returns is the answer; without a function of that name, what the module
    itself returns, or the last function that can be called without arguments. `parity`: CPython's floats
    decide everything, and no float has an exact value. Without `steps` only the answer is wanted: the trace
    has no steps and comes nearly twice as fast.
    """
    try:
        program = Program.parse(source)
    except ProgramError as error:
        return Trace((), None, error=error)
    return run_parsed(program, parity=parity, steps=steps)


def run_parsed(program: Program, *, parity: bool = False, steps: bool = True) -> Trace:
    """The trace of a program that was parsed before."""
    recorder = StepRecorder(program.source) if steps else StepRecorder("", room=0)
    machine = Machine(program.scopes, recorder, parity=parity)
    answer: Answer | None = None
    error: ProgramError | None = None
    try:
        answer = answer_from(result_of(machine, program.tree))
    except ProgramError as failure:
        error = failure.with_traceback(None)
    except RecursionError:
        error = LimitExceeded("depth", machine.line)
    return Trace(
        steps=tuple(recorder.steps),
        answer=answer,
        approximate=answer is not None and answer.exact is None,
        error=error,
        output="".join(machine.output),
        float_decides=tuple(machine.float_decides),
    )


def result_of(machine: Machine, tree: ast.Module) -> Value:
    """Run the module, then its main function; the value returned."""
    if execute(machine, tree.body) is Signal.RETURN:
        return machine.result
    function = main_function(machine.frame)
    machine.main_running = True
    return None if function is None else call_function(machine, function, [], {})


def main_function(frame: Frame) -> Function | None:
    main = frame.values.get(MAIN_FUNCTION)
    if isinstance(main, Function):
        return main
    for value in reversed(list(frame.values.values())):
        if isinstance(value, Function) and len(value.defaults) == len(value.arguments.args):
            return value
    return None


def answer_from(value: Value) -> Answer:
    """The number that a program returned; NoAnswer where it is none, or not a finite one."""
    answer = answer_of(value)
    if answer is None:
        raise NoAnswer(type_name(value))
    if answer.exact is None and not math.isfinite(answer.approximate):
        raise NoAnswer("nan" if math.isnan(answer.approximate) else "inf")
    return answer
