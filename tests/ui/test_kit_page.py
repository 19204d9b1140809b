"""The kit page by keyboard: options, sections, texts and looks are kept and undone; the preview follows in time."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions import kit_history, kit_plan, programs
from aligner.actions.kit import KitOptions
from aligner.actions.kit_previews import Pictures
from aligner.actions.opening import Workspace, open_workspace
from aligner.charts.fonts import ensure_gui
from aligner.kit.deck.font import stand_in
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.desktop import shown_path
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.page import KitPage

WAIT_MS = 60_000


def opened(start, qtbot: QtBot, language: str = "en", **how) -> tuple[Session, KitPage]:
    session = start(language, **how)
    session.window.resize(1366, 768)
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    return session, page


def settled(page: KitPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._jobs and not page._is_stale and not page._preview._waiting, timeout=WAIT_MS)


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def options_of(session: Session) -> KitOptions:
    return kit_plan.plan_options(file_of(session).read())


def choose(page: KitPage, name: str, value: str) -> None:
    box = next(box for box in page._side.findChildren(QComboBox) if box.accessibleName() == name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_options_are_kept_in_the_file_and_undone(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    choose(page, "Purpose", "update")
    assert options_of(session).purpose == "update"
    session.undo()
    assert options_of(session).purpose == "legitimacy"
    page.leave()


def test_looking_at_what_an_audience_would_get_is_no_change(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    workspace = file_of(session)
    before, bytes_before = workspace.revision, workspace.path.read_bytes()
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert page._options().audience == "donors"
    assert "workbook" not in page._options().only, "donors are given other documents"
    assert (workspace.revision, workspace.path.read_bytes()) == (before, bytes_before)
    choose(page, "Purpose", "update")
    settled(page, qtbot)
    assert (page._options().audience, page._options().purpose) == ("donors", "update")
    assert (options_of(session).audience, options_of(session).purpose) == ("board", "update")
    choose(page, "For whom", "board")
    settled(page, qtbot)
    assert "workbook" in page._options().only
    page.leave()


def test_a_preview_in_another_font_than_the_decks_says_so(start, qtbot: QtBot) -> None:
    _, page = opened(start, qtbot)
    page._preview.show_pictures(Pictures([], "Arial", "Arimo"))
    assert "The deck is set in Arial, which this computer does not have. Shown here: Arimo." in texts_of(page._preview)
    page._preview.show_pictures(Pictures([]))
    assert "Arimo" not in texts_of(page._preview)
    qtbot.mouseClick(page._preview._buttons["briefing"], Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    assert "this computer does not have" not in texts_of(page._preview), "a page brings its fonts along"
    qtbot.mouseClick(page._preview._buttons["deck"], Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    ensure_gui()
    told = stand_in()
    assert (f"Shown here: {told}." in texts_of(page._preview)) is bool(told)
    page.leave()


def texts_of(card: QWidget) -> str:
    """What a person reads on the card."""
    found = (one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card.window()))
    return strip_isolates("\n".join(found))


def test_sections_are_moved_and_switched_off_by_keyboard_and_come_back(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    sections = page._side.outline._list
    page._side.show_part("content")
    first, second = page._side.outline._id(1), page._side.outline._id(2)
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(page, qtbot)
    assert options_of(session).sections[:2] == (second, first)
    assert page._side.outline.current() == first
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert first not in options_of(session).sections
    assert page._side.outline._id(2) == first, "a section that is off keeps its place"
    page._side.outline._reset()
    settled(page, qtbot)
    assert options_of(session).sections == ()
    assert page._side.outline._id(1) == first
    page.leave()


def test_the_first_page_stays_first_and_the_last_section_stays_on(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    sections = page._side.outline._list
    sections.setCurrentRow(0)
    qtbot.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page._side.outline._id(0) == "cover"
    every = [page._side.outline._id(row) for row in range(1, sections.count())]
    kit_plan.set_outline(file_of(session), [(name, name == every[0]) for name in every])
    settled(page, qtbot)
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert options_of(session).sections == (every[0],)
    page.leave()


def test_a_text_is_edited_told_stale_kept_and_given_back(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    outline = page._side.outline
    row = next(row for row in range(outline._list.count()) if outline._id(row) == "place")
    outline._list.setCurrentRow(row)
    qtbot.keyClick(outline._list, Qt.Key.Key_Return)
    field = page._side.texts._fields["place", "title"]
    generated = field.editor.toPlainText()
    assert generated and field.editor.property("role") == "generated"
    field.editor.setPlainText("Here we stand")
    field.leave()
    settled(page, qtbot)
    assert [text.text for text in file_of(session).read().kit_texts] == ["Here we stand"]
    assert field.editor.property("role") == "" and field._back.isVisibleTo(field)
    assert not field.is_stale
    programs.remove_programs(file_of(session), [file_of(session).read().programs[0].id])
    settled(page, qtbot)
    assert field.is_stale, "the number of programs in the generated title is another now"
    field.kept.emit()
    settled(page, qtbot)
    assert not field.is_stale
    assert field.editor.toPlainText() == "Here we stand"
    field.restored.emit()
    settled(page, qtbot)
    assert file_of(session).read().kit_texts == ()
    assert field.editor.property("role") == "generated" and field.editor.toPlainText() != "Here we stand"
    page.leave()


def test_the_preview_shows_each_document_and_follows_a_change(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    for name, made in page._preview._buttons.items():
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        settled(page, qtbot)
        assert page._preview.document == name and page._preview.page_count >= 1
        assert page._preview._strip.count() == page._preview.page_count
    for minutes in (60, 120, 90):
        kit_plan.set_plan(file_of(session), minutes=minutes)
        settled(page, qtbot)
        assert options_of(session).minutes == minutes and page._preview.page_count >= 1
    page.leave()


def test_a_logo_is_made_safe_and_a_picture_that_is_none_is_refused(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#B3261E"))
    picture.save(str(tmp_path / "logo.png"))
    page._side.looks.file_chosen.emit("logo", tmp_path / "logo.png")
    settled(page, qtbot)
    kept = file_of(session).read().brands[0].logo
    assert kept is not None and QImage.fromData(kept).width() == 40
    (tmp_path / "bad.png").write_bytes(b"no picture")
    page._side.looks.file_chosen.emit("logo", tmp_path / "bad.png")
    settled(page, qtbot)
    assert page._side.looks._refusal.text()
    assert file_of(session).read().brands[0].logo == kept
    page.leave()


def test_a_colour_that_cannot_be_read_is_told_and_one_that_is_none_is_refused(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    field = page._side.looks._colors["accent"]
    line = field._line
    line.setText("ffd400")
    line.editingFinished.emit()
    assert file_of(session).read().brands[0].accent == "#FFD400"
    assert field._told.isVisibleTo(field)
    line.setText("teal")
    line.editingFinished.emit()
    assert file_of(session).read().brands[0].accent == "#FFD400"
    assert line.property("invalid") == "true"
    page.leave()


def test_a_made_kit_is_listed_compared_made_again_and_removed(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("workbook",))
    settled(page, qtbot)
    page._make()
    settled(page, qtbot)
    kits = kit_history.list_kits(file_of(session))
    assert len(kits) == 1 and len(page._side.history._cards) == 1
    card = page._side.history._cards[kits[0].id]
    page._side.history.compare_asked.emit(kits[0].id)
    settled(page, qtbot)
    assert any("Nothing changed" in label.text() for label in card.findChildren(QLabel))
    assert any(label.text() == "Nothing was withheld then" for label in card.findChildren(QLabel))
    programs.remove_programs(file_of(session), [file_of(session).read().programs[0].id])
    settled(page, qtbot)
    page._side.history.compare_asked.emit(kits[0].id)
    settled(page, qtbot)
    assert any(label.text().startswith("Programs: ") for label in card.findChildren(QLabel) if label.isVisibleTo(card))
    page.make_again(kits[0].id, tmp_path / "again")
    settled(page, qtbot)
    again = (tmp_path / "again" / "workbook.xlsx").read_bytes()
    assert again == (page._bar.folder / "workbook.xlsx").read_bytes()
    page._side.history.remove_asked.emit(kits[0].id)
    assert kit_history.list_kits(file_of(session)) == [] and page._side.history._cards == {}
    page.leave()


def test_a_read_only_file_gives_its_kit_with_the_options_of_the_moment(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    path = file_of(session).path
    page.leave()
    session.documents.close()
    session.documents.adopt(open_workspace(path, read_only=True))
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert page._options().audience == "donors"
    assert options_of(session).audience == "board"
    page.leave()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_page_is_cut(start, qtbot: QtBot, language: str) -> None:
    _session, page = opened(start, qtbot, language)
    for part in ("setup", "content", "looks", "history"):
        page._side.show_part(part)
        QApplication.processEvents()
        for button in page.findChildren(QPushButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.minimumSizeHint().width() - 1, (part, button.text())
            assert button.accessibleName() or button.text(), part
        for label in page._side.findChildren(QLabel):
            if label.isVisible() and label.text() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()) - 2, (part, label.text())
    page.leave()


def test_each_meeting_and_audience_has_a_folder_of_its_own_that_is_shown(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",), meeting=date(2027, 3, 31))
    settled(page, qtbot)
    folders = [page._bar.folder]
    page._make()
    settled(page, qtbot)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    folders.append(page._bar.folder)
    assert str(folders[1]) in shown_in(page), "the next kit's place is shown in full"
    page._make()
    settled(page, qtbot)
    assert str(folders[1]) in shown_in(page)
    choose(page, "For whom", "board")
    kit_plan.set_plan(file_of(session), meeting=date(2027, 6, 30))
    settled(page, qtbot)
    folders.append(page._bar.folder)
    assert len(set(folders)) == 3 and all(paths.user_documents() in folder.parents for folder in folders)
    for folder in folders[:2]:
        assert sorted(path.name for path in folder.iterdir()) == ["kit.json", "onepage.pdf"]
    page.leave()


def test_a_chosen_folder_that_holds_another_audiences_kit_is_left_alone(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",))
    settled(page, qtbot)
    page._bar.choose_folder(tmp_path / "mine")
    page._make()
    settled(page, qtbot)
    before = (tmp_path / "mine" / "kit.json").read_bytes()
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert page._bar.folder != tmp_path / "mine", "what was chosen for the board is not the donors'"
    page._bar.choose_folder(tmp_path / "mine")
    fit = page._bar.folder
    assert fit != tmp_path / "mine" and str(fit) in shown_in(page) and str(tmp_path / "mine") in shown_in(page)
    page._make()
    settled(page, qtbot)
    assert (fit / "onepage.pdf").exists() and (tmp_path / "mine" / "kit.json").read_bytes() == before
    page.leave()


def test_the_parts_of_a_path_stand_in_their_order_whatever_their_letters() -> None:
    assert strip_isolates(shown_path(Path("/home/דנה/ערכות"))) == str(Path("/home/דנה/ערכות"))
    assert shown_path(Path("דנה") / "ערכות").count("\u2067") == 2, "each part runs in its own direction"
    assert shown_path(Path("dana") / "kits").strip("\u2066\u2069") == str(Path("dana") / "kits")


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_cannot_be_opened_says_so_with_its_path(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",))
    settled(page, qtbot)
    page._make()
    settled(page, qtbot)
    asked: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: asked.append(url.toLocalFile()))
    if not there:
        shutil.rmtree(page._bar.folder)
    qtbot.mouseClick(page._bar._open, Qt.MouseButton.LeftButton)
    assert asked == ([str(page._bar.folder)] if there else [])
    assert ("No program" if there else "no longer there") in shown_in(page) and str(page._bar.folder) in shown_in(page)
    page.leave()


def shown_in(page: KitPage) -> str:
    return page._bar._line.text()
