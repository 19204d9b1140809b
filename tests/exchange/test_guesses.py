"""The guesses over real files: at least 19 columns of 20 are right, and what stays wrong is known."""

from pathlib import Path

from tests.file_table import passages
from tests.guesses import TRUTHS, scores


def test_at_least_nineteen_columns_of_twenty_are_right(shared_data: Path) -> None:
    found = dict(scores(shared_data))
    counted = sum(score.counted for score in found.values())
    assert sum(score.right for score in found.values()) >= 0.95 * counted, [
        (name, score.wrong) for name, score in found.items() if score.wrong
    ]


def test_each_real_list_goes_through_the_steps_to_a_sensible_result(shared_data: Path) -> None:
    found = dict(passages(shared_data))
    none_of_ours = {"facts/5p2_roadmap_facts.csv", "facts/roadmap_project_facts.csv", "he/municipality-to-city.csv"}
    assert {name for name, one in found.items() if one.problem} == none_of_ours & set(found)
    assert all(one.added for name, one in found.items() if name not in none_of_ours)
    assert max(one.questions for one in found.values()) <= 4 and max(one.bad_rows for one in found.values()) <= 15
    assert dict(found["he/absorption-services-2016.xlsx"].added) == {"Programs": 32}
    assert dict(found["sdg/sdg_targets.csv"].added) == {"Goals": 169}


def test_the_truth_is_written_down_for_each_real_file_and_case(shared_data: Path) -> None:
    lists = [path for kind in ("facts", "giving", "he", "iati", "sdg") for path in (shared_data / kind).iterdir()]
    cases = shared_data / "cases"
    lists += [*cases.glob("n*.xlsx"), *cases.glob("c*/*"), *cases.glob("faults/*/*.csv")]
    refused = {"cases/c11_mixed/programs.csv"}
    assert {path.relative_to(shared_data).as_posix() for path in lists} - refused <= set(TRUTHS)
