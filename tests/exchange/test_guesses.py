"""The guesses over real files: at least 19 columns of 20 are right, and what stays wrong is known."""

from pathlib import Path

from tests.guesses import TRUTHS, scores


def test_at_least_nineteen_columns_of_twenty_are_right(shared_data: Path) -> None:
    found = dict(scores(shared_data))
    counted = sum(score.counted for score in found.values())
    assert sum(score.right for score in found.values()) >= 0.95 * counted, [
        (name, score.wrong) for name, score in found.items() if score.wrong
    ]


def test_the_truth_is_written_down_for_each_real_file_and_case(shared_data: Path) -> None:
    lists = [path for kind in ("facts", "giving", "he", "iati", "sdg") for path in (shared_data / kind).iterdir()]
    cases = shared_data / "cases"
    lists += [*cases.glob("n*.xlsx"), *cases.glob("c*/*"), *cases.glob("faults/*/*.csv")]
    refused = {"cases/c11_mixed/programs.csv"}
    assert {path.relative_to(shared_data).as_posix() for path in lists} - refused <= set(TRUTHS)
