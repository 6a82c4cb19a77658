"""The running tutor is changed without a restart; what does not work is undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.packs import pack as pack_module
from app.packs.errors import PackMissing
from app.solving.effort import Effort
from app.ui.controllers.settings_self_test import SelfTestController, machine_facts
from app.ui.controllers.settings_solver import SolverController
from app.ui.drafts import TextFile
from app.ui.preferences import (
    Preferences,
    TutorOpener,
    load_preferences,
    open_real_tutor,
    save_preferences,
)
from app.ui.samples import PROBLEM
from app.ui.solving_thread import SolvingThread, TutorLike
from app.ui.tutor_switch import TutorSwitch
from tests.packs.making import make_pack
from tests.ui.fakes import FakeTutor


@dataclass
class Bench:
    """A solving thread with a switch, and what was opened and closed there."""

    file: TextFile
    refuses: Callable[[Preferences], bool] = lambda preferences: False
    opened: list[Preferences] = field(default_factory=list)
    tutors: list[FakeTutor] = field(default_factory=list)

    def make(self, opener: TutorOpener) -> TutorLike:
        self.opened.append(opener.preferences)
        if self.refuses(opener.preferences):
            raise PackMissing("There is no such pack.")
        self.tutors.append(FakeTutor())
        return self.tutors[-1]

    def start(self) -> TutorSwitch:
        opener = TutorOpener(load_preferences(self.file), make=self.make)
        self.thread = SolvingThread(opener)
        self.switch = TutorSwitch(self.thread, opener, self.file)
        self.thread.start()
        return self.switch


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(TextFile(tmp_path / "solver.json"))
    yield bench
    bench.thread.close()


def test_a_change_opens_the_tutor_anew_and_is_kept(qtbot: QtBot, bench: Bench) -> None:
    switch = bench.start()
    solver = SolverController(switch)
    solver.setProperty("effort", "fast")
    qtbot.waitUntil(lambda: not switch.busy)
    assert [one.effort for one in bench.opened] == [Effort.CAREFUL, Effort.FAST]
    assert bench.tutors[0].closed.is_set()
    assert not bench.tutors[1].closed.is_set()
    assert load_preferences(bench.file).effort == Effort.FAST
    assert solver.property("status") == ""


def test_two_changes_at_once_both_count(qtbot: QtBot, bench: Bench) -> None:
    switch = bench.start()
    switch.apply(effort=Effort.FAST)
    switch.apply(cores=1)
    qtbot.waitUntil(lambda: not switch.busy)
    assert load_preferences(bench.file) == Preferences(Effort.FAST, 1)


def test_a_change_that_fails_is_undone_and_told(qtbot: QtBot, bench: Bench) -> None:
    bench.refuses = lambda preferences: preferences.effort == Effort.FAST
    switch = bench.start()
    solver = SolverController(switch)
    with qtbot.waitSignal(switch.failed) as failed:
        solver.setProperty("effort", "fast")
    assert failed.args == ["There is no such pack."]
    assert solver.property("effort") == "careful"
    assert solver.property("status") == "There is no such pack."
    assert [one.effort for one in bench.opened] == ["careful", "fast", "careful"]
    assert load_preferences(bench.file).effort == Effort.CAREFUL
    with qtbot.waitSignal(bench.thread.done):
        bench.thread.submit(lambda solve: solve(PROBLEM))
    assert bench.tutors[-1].questions == [PROBLEM]


def test_what_can_not_be_saved_works_and_is_told(qtbot: QtBot, bench: Bench) -> None:
    bench.file.path.mkdir()  # in the way of the file
    switch = bench.start()
    with qtbot.waitSignal(switch.failed) as failed:
        switch.apply(effort=Effort.FAST)
    (sentence,) = failed.args
    assert "will be forgotten" in sentence
    assert switch.opener.preferences.effort == Effort.FAST


def test_a_running_problem_is_solved_before_the_change(qtbot: QtBot, bench: Bench) -> None:
    switch = bench.start()
    bench.thread.submit(lambda solve: solve(PROBLEM))
    switch.apply(effort=Effort.FAST)
    qtbot.waitUntil(lambda: not switch.busy)
    assert bench.tutors[0].questions == [PROBLEM]


KEPT = st.dictionaries(
    st.sampled_from(["effort", "cores", "pack", "folders"]),
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.lists(st.text(max_size=3) | st.none()),
)


@given(content=st.text(max_size=10) | KEPT.map(json.dumps) | st.lists(st.integers()).map(json.dumps))
def test_no_file_breaks_the_start(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    file = TextFile(tmp_path_factory.mktemp("state") / "solver.json")
    file.save(content)
    found = load_preferences(file)
    assert found.effort in set(Effort)
    assert found.cores is None or found.cores >= 1
    assert all(isinstance(one, str) for one in (found.pack, *found.folders))


def test_preferences_are_read_as_they_were_written(tmp_path: Path) -> None:
    file, wanted = TextFile(tmp_path / "solver.json"), Preferences(Effort.FAST, 2, "/packs/a", ("/b",))
    assert save_preferences(file, wanted)
    assert load_preferences(file) == wanted


def test_a_chosen_pack_that_is_gone_is_replaced_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pack(tmp_path / "shipped" / "nano")
    monkeypatch.setattr(pack_module, "pack_folders", lambda: (tmp_path / "shipped",))
    opener = TutorOpener(Preferences(pack=str(tmp_path / "stick" / "mini")))
    assert opener.pack().manifest.name == "nano"
    assert "Until then, the pack nano is used." in opener.note
    make_pack(tmp_path / "stick" / "mini")
    assert opener.pack().manifest.name == "mini"
    assert opener.note == ""


def test_the_pack_of_the_command_line_comes_before_the_chosen_one(tmp_path: Path) -> None:
    for name in ("chosen", "given", "new"):
        make_pack(tmp_path / name)
    opener = TutorOpener(Preferences(pack=str(tmp_path / "chosen")), str(tmp_path / "given"))
    assert opener.pack().manifest.name == "given"
    assert opener.with_preferences(effort=Effort.FAST).pack().manifest.name == "given"
    assert opener.with_preferences(pack=str(tmp_path / "new")).pack().manifest.name == "new"


def test_the_self_test_measures_the_tutor_that_runs(qtbot: QtBot, bench: Bench) -> None:
    controller = SelfTestController(bench.start().thread_of_tutor)
    controller.start()
    assert controller.property("running")
    qtbot.waitUntil(lambda: not controller.property("running"))
    assert controller.property("sentence").startswith(
        "About 0.0 s a problem. The best answer was right for 0 of 6."
    )
    assert len(bench.tutors[0].questions) == 7  # the first one twice
    assert len(machine_facts(Path())) == 4


def test_a_stopped_self_test_tells_nothing(qtbot: QtBot, bench: Bench) -> None:
    switch = bench.start()
    qtbot.waitUntil(lambda: bool(bench.tutors))
    bench.tutors[0].held = True
    controller = SelfTestController(switch.thread_of_tutor)
    controller.start()
    qtbot.waitUntil(bench.tutors[0].started.is_set)
    controller.stop()
    assert controller.property("sentence") == "Stopped. Nothing was measured."
    with qtbot.waitSignal(bench.thread.failed):
        pass


@pytest.mark.slow
def test_the_shipped_pack_opens_as_chosen_and_passes_its_test(qtbot: QtBot, tmp_path: Path) -> None:
    opener = TutorOpener(Preferences(cores=1), make=open_real_tutor)
    thread = SolvingThread(opener)
    controller = SelfTestController(thread)
    thread.start()
    controller.start()
    qtbot.waitUntil(lambda: not controller.property("running"), timeout=120_000)
    thread.close()
    assert opener.opened is not None
    assert "of 6. TinyTutor was sure of" in controller.property("sentence")
