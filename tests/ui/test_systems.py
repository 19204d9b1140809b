"""What Windows and macOS do differently: keys, menus of the program, files requested by event, colours, contrast."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QFileOpenEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from aligner.actions.examples import create_example
from aligner.app import build_window
from aligner.ui import keys
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.look import appearance, theme
from aligner.ui.look.theme import HIGH_CONTRAST, contrast, contrast_theme, load_theme
from aligner.ui.pages.decisions.board import Board
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.widgets.ordered_list import OrderedList
from tests.ui.looking import part, texts

WAIT_MS = 60_000
NOT_ON_A_LAPTOP = {Qt.Key.Key_Insert, *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(35))}


def is_everywhere(sequence: QKeySequence) -> bool:
    first: Any = sequence
    return bool(sequence.count()) and first[0].key() not in NOT_ON_A_LAPTOP


def app() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def actions_of(session: Any) -> list[QAction]:
    return [action for menu in session.window.menuBar().actions() for action in menu.menu().actions()]


def test_no_verb_has_only_a_key_that_a_laptop_or_a_mac_does_not_have(start) -> None:
    session = start("en")
    found: dict[str, list[QKeySequence]] = {}
    for name in PAGE_NAMES[1:]:
        session.show_page(name)
        page = session.page(name)
        for number, shortcut in enumerate(page.findChildren(QShortcut)):
            found[f"{name} {number}"] = shortcut.keys()
    for action in actions_of(session):
        if action.shortcuts():
            found[action.text()] = action.shortcuts()
    assert len(found) > 20
    assert not {name for name, sequences in found.items() if sequences and not any(map(is_everywhere, sequences))}
    every = [sequence.toString() for sequences in found.values() for sequence in sequences if is_everywhere(sequence)]
    menus = {one.toString() for action in actions_of(session) for one in action.shortcuts()}
    assert sorted(menus & {one for one in every if every.count(one) > 1}) in ([], ["Ctrl+F"])


def test_a_step_taken_back_comes_again_by_the_keys_of_every_system(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("programs")
    program = session.workspace.read().programs[0]
    from aligner.actions.programs import edit_program

    edit_program(session.workspace, program.id, title="New")
    session.window.activateWindow()
    for combination in ("Ctrl+Y", "Ctrl+Shift+Z"):
        session.undo()
        assert session.workspace.read().programs[0].title == program.title
        action = next(a for a in actions_of(session) if QKeySequence(combination) in a.shortcuts())
        action.trigger()
        assert session.workspace.read().programs[0].title == "New"


@pytest.mark.parametrize(
    ("system", "removes"), [("darwin", ["Backspace", "Delete"]), ("win32", ["Delete"]), ("linux", ["Delete"])]
)
def test_the_key_that_a_mac_calls_delete_removes(
    system: str, removes: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys.sys, "platform", system)
    removed: list[str] = []
    for name, key in (("Backspace", Qt.Key.Key_Backspace), ("Delete", Qt.Key.Key_Delete)):
        listed = OrderedList(lambda name=name: removed.append(name), lambda _step: None)
        qtbot.addWidget(listed)
        qtbot.keyClick(listed, key)
    assert removed == removes


def test_lists_and_tables_of_a_mac_remove_by_backspace(start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.sys, "platform", "darwin")
    session = start("en")
    session.show_page("decisions")
    board = part(session.page("decisions"), Board)
    before = len(session.workspace.read().decisions)
    board.setFocus()
    board.choose(session.workspace.read().decisions[0].id)
    qtbot.keyClick(board, Qt.Key.Key_Backspace)
    assert len(session.workspace.read().decisions) == before - 1
    session.undo()
    session.show_page("programs")
    for shortcut in session.page("programs").findChildren(QShortcut):
        known = list(shortcut.keys())
        if QKeySequence(Qt.Key.Key_Delete) in known:
            assert QKeySequence(Qt.Key.Key_Backspace) in known
            break
    else:
        pytest.fail("no key removes a program")


def test_a_goal_is_added_without_the_insert_key(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("roadmap")
    outline = session.page("roadmap").findChild(RoadmapTree)
    asked: list[str] = []
    outline.requested.connect(asked.append)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(outline, Qt.Key.Key_N, held)
    assert asked == ["add"]


def test_the_programs_own_menu_on_macos_gets_what_belongs_there_and_nothing_else(start) -> None:
    session = start("he")
    roles = {
        action.menuRole(): action for action in actions_of(session) if action.menuRole() != QAction.MenuRole.NoRole
    }
    roles.pop(QAction.MenuRole.TextHeuristicRole, None)
    assert set(roles) == {QAction.MenuRole.QuitRole, QAction.MenuRole.AboutRole}
    told = [action for action in actions_of(session) if action.text() and not action.menu()]
    assert not [action.text() for action in told if action.menuRole() == QAction.MenuRole.TextHeuristicRole]
    roles[QAction.MenuRole.AboutRole].trigger()
    box = session.window.findChild(QMessageBox, "about")
    assert box is not None
    from aligner import paths

    assert str(paths.user_data()) in box.informativeText(), "where the kept versions are"
    box.close()


def test_keys_in_sentences_are_named_as_on_a_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Enter opens, Ctrl+Enter decides, Alt with the arrows moves, Delete removes (F5)."
    assert keys.with_key_names(text) == text
    monkeypatch.setattr(keys.sys, "platform", "darwin")
    told = keys.with_key_names(text)
    assert "⌘Enter" in told and "⌥ with" in told and "⌫ removes" in told and "F5" not in told


def test_a_file_that_the_system_asks_for_opens_in_the_window_that_is_there(start, tmp_path: Path) -> None:
    session = start("en")
    other = tmp_path / "other.aligner"
    create_example(other, "foundation", "en").close()
    app().sendEvent(app(), QFileOpenEvent(QUrl.fromLocalFile(str(other))))
    assert session.workspace.path == other


def test_a_file_that_is_asked_for_before_the_window_lives_is_opened_with_it(tmp_path: Path) -> None:
    other = tmp_path / "other.aligner"
    create_example(other, "foundation", "en").close()
    window, bring_to_life = build_window(app(), None)
    try:
        app().sendEvent(app(), QFileOpenEvent(QUrl.fromLocalFile(str(other))))
        bring_to_life()
        assert window.session.workspace.path == other  # pyright: ignore[reportAttributeAccessIssue]
    finally:
        window.close()
        window.deleteLater()
        app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def dark_system(monkeypatch: pytest.MonkeyPatch):
    """Turns the system dark or light, as its settings do while the program runs."""

    def turn(session: Any, name: str) -> None:
        monkeypatch.setattr(theme, "system_theme_name", lambda: name)
        scheme = Qt.ColorScheme.Dark if name == "dark" else Qt.ColorScheme.Light
        app().styleHints().colorSchemeChanged.emit(scheme)

    return turn


def test_the_window_follows_the_system_until_the_user_chooses(start, dark_system) -> None:
    session = start("en", "")
    assert session.theme.name == "light"
    session.show_page("programs")
    dark_system(session, "dark")
    ground = QColor(load_theme("dark").colors["canvas"])
    assert session.theme.name == "dark" and app().palette().color(QPalette.ColorRole.Window) == ground
    assert session.current == "programs" and session.page("programs").context.theme.name == "dark"
    dark_system(session, "light")
    assert session.theme.name == "light"
    session.appearance.choose("light")
    dark_system(session, "dark")
    assert session.theme.name == "light"
    session.appearance.choose("")
    assert session.theme.name == "dark" and session.preferences.settings.theme == ""


def test_a_kit_that_is_being_made_is_not_stopped_by_the_evening(start, dark_system, qtbot: QtBot) -> None:
    session = start("en", "")
    stopped: list[str] = []
    session.works.begin("kit", "The kit", lambda: stopped.append("kit"))
    dark_system(session, "dark")
    assert session.theme.name == "light" and not stopped
    session.works.end("kit")
    session.appearance.follow()
    assert session.theme.name == "dark" and "was stopped" not in texts(session)


def test_the_title_bar_is_told_what_the_user_chose(start, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    hints = app().styleHints()

    class Hints:
        colorSchemeChanged = hints.colorSchemeChanged

        def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
            told.append(scheme)

        def unsetColorScheme(self) -> None:
            told.append(None)

        def findChild(self, kind: type) -> None:
            return None

    class App:
        def styleHints(self) -> Hints:
            return Hints()

        def __getattr__(self, name: str) -> Any:
            return getattr(app(), name)

    session = start("en")
    look = appearance.Appearance(App(), session.window, "dark", lambda: True)  # pyright: ignore[reportArgumentType]
    look.choose("light")
    look.choose("")
    assert told == [Qt.ColorScheme.Dark, Qt.ColorScheme.Light, None]
    theme.apply_theme(app(), session.theme)


CONTRAST_THEMES = {
    "Aquatic": ("#202020", "#FFFFFF", "#8EE3F0", "#263B50"),
    "Desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3"),
    "Dusk": ("#2D3236", "#FFFFFF", "#A6D8FF", "#212D3B"),
    "Night sky": ("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B"),
    "Black, of before": ("#000000", "#FFFFFF", "#1AEBFF", "#000000"),
    "White, of before": ("#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
}


def palette_of(name: str) -> QPalette:
    ground, text, marked, on_marked = (QColor(value) for value in CONTRAST_THEMES[name])
    palette = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, ground),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Highlight, marked),
        (QPalette.ColorRole.HighlightedText, on_marked),
    ):
        palette.setColor(role, color)
    return palette


@pytest.mark.parametrize("name", CONTRAST_THEMES)
def test_high_contrast_uses_the_systems_colours_and_all_text_can_be_read(name: str) -> None:
    made = contrast_theme(palette_of(name))
    ground, text = CONTRAST_THEMES[name][:2]
    assert QColor(made.colors["canvas"]) == QColor(ground) and QColor(made.colors["text"]) == QColor(text)
    assert made.is_dark == (QColor(ground).lightness() < 128)
    assert set(made.colors) == set(load_theme("light").colors)
    for words in ("text", "muted", "error", "caution", "accent", "ours", "collective", "resources"):
        for on in ("canvas", "surface", "sunken", "accent_soft"):
            assert contrast(made.color(words), made.color(on)) >= HIGH_CONTRAST, (words, on)
    assert contrast(made.color("on_accent"), made.color("accent")) >= HIGH_CONTRAST
    assert contrast(made.color("toast_text"), made.color("toast")) >= HIGH_CONTRAST
    assert made.colors["accent_soft"] != made.colors["surface"], "what is chosen shows"


def test_the_window_takes_high_contrast_at_run_time_and_gives_it_back(
    start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("he", "light")
    wanted = contrast_theme(palette_of("Desert"))
    with monkeypatch.context() as system:
        system.setattr(appearance, "chosen_theme", lambda *_: wanted)
        app().sendEvent(session.window, QEvent(QEvent.Type.ThemeChange))
        qtbot.waitUntil(lambda: session.theme == wanted, timeout=WAIT_MS)
        assert app().palette().color(QPalette.ColorRole.Window) == QColor(CONTRAST_THEMES["Desert"][0])
    app().sendEvent(session.window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: session.theme == load_theme("light"), timeout=WAIT_MS)
