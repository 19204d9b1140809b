"""How well an import guesses what stands in other people's lists: `python -m tests.guesses`.

For real files and for small ones with one property each it is written down here which column is what; a column is
right, wrong or asked about. Columns that are nothing to us, and that were left alone, are counted apart.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from aligner.actions.inspecting import Inspection, SheetGuess, inspect_source

DATA = Path(__file__).parents[1].parent / "shared" / "data"
LEFT = "–"
"""What a truth says of a column that may as well be left alone."""


@dataclass(frozen=True)
class Truth:
    """What one sheet holds. kind: "" for none of our lists.

    columns: the field of each header that is one of ours; of several that would do, in the order of their worth.
    """

    kind: str
    columns: Mapping[str, str] = field(default_factory=dict)


_PROGRAMS_HE = {
    "קוד": "code",
    "כותרת": "title",
    "תקציב": "budget",
    "מספר משתתפים": "reach",
    "תיאור": "description",
}
_PROGRAMS_EN = {"Code": "code", "Title": "title", "Budget": "budget"}
_SHORT = {"Code": "code", "Title": "title"}
_PLACED = {"Program": "program", "Goal": "goal", "Share": "share"}
_FACTS = Truth("")
_GRANTS = {
    "id": "code",
    "title": "title",
    "description": "description",
    "currency": "currency",
    "amountAwarded": "budget",
    "awardDate": "award_date",
    "recipientOrganization:name": "grantee",
    "recipientOrganization:id": f"grantee_number {LEFT}",
    "recipientOrganization:addressLocality": f"grantee_place {LEFT}",
}

TRUTHS: Mapping[str, Mapping[str, Truth]] = {
    "facts/100kin10_grand_challenges.csv": {"": Truth("tree", {"theme": "level_1", "challenge": "level_2"})},
    "facts/100kin10_progress.csv": {
        "": Truth(
            "figures",
            {
                "date": "date",
                "measure": "indicator",
                "value": "value",
                "kind": "figure",
                "status": "status",
                "source": "source",
            },
        )
    },
    "facts/5p2_math_5units_by_year.csv": {
        "": Truth(
            "series",
            {
                "school_year_end": "date",
                "students_12th_grade_5units_math": "mark",
                "share_of_12th_graders_pct": "mark",
                "status": "status",
                "source": "source",
            },
        )
    },
    "facts/5p2_roadmap_facts.csv": {"": _FACTS},
    "facts/roadmap_project_facts.csv": {"": _FACTS},
    "facts/roadmap_project_indicators.csv": {
        "": Truth(
            "results",
            {
                "stage": "goal",
                "indicator": "title",
                "unit": "unit",
                "period": "date",
                "value": "value",
                "kind": "figure",
                "status": "status",
                "source": "source",
            },
        )
    },
    "facts/trump_foundation_programmes.csv": {
        "": Truth("programs", {"programme": "title", "partner": "grantee", "population_or_place": "populations"})
    },
    "giving/power-to-change-grants.json": {
        "": Truth(
            "programs",
            {
                **_GRANTS,
                "plannedDates:startDate": "start",
                "plannedDates:endDate": "end",
                "recipientRegionName": "regions",
            },
        )
    },
    "giving/wolfson-grants-2014.csv": {
        "": Truth(
            "programs",
            {
                "grant_id": "code",
                "title": "title",
                "description": "description",
                "recipient_name": "grantee",
                "recipient_id": f"grantee_number {LEFT}",
                "currency": "currency",
                "amount_awarded": "budget",
                "award_date": "award_date",
                "start_date": "start",
                "end_date": "end",
                "location": "regions",
            },
        )
    },
    "giving/wolfson-grants-2014.json": {
        "": Truth("programs", {**_GRANTS, "additional_data:recipientRegionName": "regions"})
    },
    "he/absorption-services-2016.xlsx": {
        "": Truth("programs", {"שם השירות": "title", "תקציב 2016 אלפי ₪": "budget", "מספר מקבלי שירות": "reach"})
    },
    "he/absorption_and_education_services_flat.csv": {
        "": Truth(
            "programs",
            {
                "שם השירות": "title",
                "תיאור": "description",
                'תקציב (אלפי ש"ח)': "budget",
                "מספר מקבלי שירות": "reach",
            },
        )
    },
    "he/education-programmes-third-sector.csv": {
        "": Truth(
            "programs",
            {
                "MisparTochnit": "code",
                "ShemTochnit": "title",
                "MataraMerkazit": f"description {LEFT}",
                "TaktsirTochnit": f"description {LEFT}",
                "ShemTaagid": f"grantee {LEFT}",
                "ShichvatLomdim": "populations",
                "TeurStatusTochnit": "status",
            },
        )
    },
    "he/education-services-2016.xlsx": {
        "12.2": Truth(
            "programs",
            {
                "שם השירות": "title",
                'היקף התקשרות שנתי (אש"ח)': "budget",
                "אפיון מקבלי השירות": "populations",
                "מספר מקבלי השרות": "reach",
                "שם ספק": f"grantee {LEFT}",
                "תאריך תחילת ההתקשרות בשנת 2016": "start",
                "תאריך סיום ההתקשרות בשנת 2016": "end",
            },
        ),
        "מטויב": Truth(
            "programs",
            {
                'מס"ד': f"code {LEFT}",
                "שם השירות": "title",
                'היקף התקשרות שנתי (אש"ח)': "budget",
                "מספר מקבלי השרות": "reach",
            },
        ),
        "פיווט": Truth(""),
    },
    "he/municipality-to-city.csv": {"": Truth("")},
    "he/welfare-catalogue-upload.xlsx": {
        "phpl9VFeJ": Truth(
            "programs",
            {
                "id": "code",
                "שם השירות (ציבורי)": "title",
                "תיאור השירות (תיאור קצר)": "description",
                "אוכלוסייה": "populations",
                "אופן התערבות": "method",
            },
        ),
        "גיליון1": Truth(""),
    },
    "iati/results_from_mixed_publishers.csv": {
        "": Truth(
            "results",
            {
                "result_title": "goal",
                "indicator": "title",
                "baseline_year": "baseline_date",
                "baseline_value": "baseline_value",
                "period_end": "date",
                "target": "target_value",
                "actual": "value",
            },
        )
    },
    "sdg/sdg_goals.csv": {"": Truth("goals", {"goal": "code", "title_en": "title"})},
    "sdg/sdg_targets.csv": {"": Truth("goals", {"target": "code", "goal": "parent", "title_en": "title"})},
    "cases/n01_title_rows_above.xlsx": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/n02_total_row.xlsx": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/n04_no_code_column.xlsx": {
        "": Truth("programs", {name: one for name, one in _PROGRAMS_HE.items() if one != "code"})
    },
    "cases/n05_own_headers_he.xlsx": {
        "": Truth(
            "programs",
            {
                'מס"ד': "code",
                "שם התוכנית": "title",
                "תקציב שנתי (₪)": "budget",
                "מס' משתתפים": "reach",
                "מטרת התוכנית": "description",
            },
        )
    },
    "cases/n06_own_headers_en.xlsx": {
        "": Truth(
            "programs",
            {
                "No.": "code",
                "Program name": "title",
                "Annual budget (NIS)": "budget",
                "# participants": "reach",
                "Objective": "description",
            },
        )
    },
    "cases/n07_money_text.xlsx": {"": Truth("programs", _PROGRAMS_EN)},
    "cases/n08_budget_in_thousands.xlsx": {
        "": Truth("programs", {"קוד": "code", "כותרת": "title", 'תקציב (אלפי ש"ח)': "budget"})
    },
    "cases/n09_percent_formats.xlsx": {
        "Goals": Truth("goals", {**_SHORT, "Weight": "weight"}),
        "Programs": Truth("programs", _SHORT),
        "Placements": Truth("placements", _PLACED),
    },
    "cases/n11_merged_region.xlsx": {
        "": Truth(
            "programs",
            {
                **{name: one for name, one in _PROGRAMS_HE.items() if one != "description"},
                "אזורים": "regions",
            },
        )
    },
    "cases/n12_hidden.xlsx": {
        "Goals": Truth("goals", _SHORT),
        "Programs": Truth("programs", _SHORT),
        "Placements": Truth("placements", _PLACED),
    },
    "cases/n13_spaces.xlsx": {
        " Programs ": Truth("programs", {"Code": "code", "Title": "title", "Budget (NIS)": "budget"}),
        "Goals": Truth("goals", _SHORT),
        "Placements": Truth("placements", {"Program": "program", "Goal": "goal"}),
    },
    "cases/n15_duplicates.xlsx": {"": Truth("programs", _PROGRAMS_EN)},
    "cases/n16_logframe.xlsx": {
        "": Truth(
            "results",
            {
                "Results": "goal",
                "Indicators": "title",
                "Baseline (2023)": "baseline_value",
                "Target 2026": "target_value",
                "Sources of verification": "data_source",
            },
        )
    },
    "cases/n18_360_titles.xlsx": {
        "": Truth(
            "programs",
            {
                "Identifier": "code",
                "Title": "title",
                "Description": "description",
                "Currency": "currency",
                "Amount Awarded": "budget",
                "Award Date": "award_date",
                "Planned Dates:Start Date": "start",
                "Planned Dates:End Date": "end",
                "Recipient Org:Identifier": f"grantee_number {LEFT}",
                "Recipient Org:Name": "grantee",
                "Beneficiary Location:Name": "regions",
            },
        )
    },
    "cases/n21_currency_words.xlsx": {
        "": Truth(
            "programs",
            {
                "קוד": "code",
                "כותרת": "title",
                "תקציב": "budget",
                "מטבע": "currency",
                "סטטוס": "status",
                "סוג": "kind",
            },
        )
    },
    "cases/n23_formulas.xlsx": {"": Truth("programs", _PROGRAMS_EN)},
    "cases/n26_priorities_sum.xlsx": {"": Truth("goals", {**_SHORT, "Weight": "weight"})},
    "cases/n27_blank_title_gap.xlsx": {"": Truth("programs", _SHORT)},
    "cases/n28_last_year_reimport.xlsx": {"": Truth("programs", _PROGRAMS_EN)},
    "cases/n29_sheet_named_data.xlsx": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/n30_notes_sheet.xlsx": {
        "Programs": Truth("programs", _SHORT),
        "Notes": Truth(""),
        "Budget 2025": Truth(""),
    },
    "cases/n31_hash_code.xlsx": {"": Truth("programs", _SHORT)},
    "cases/n32_hash_header.xlsx": {"": Truth("programs", _SHORT)},
    "cases/n35_formula_placement.xlsx": {
        "Goals": Truth("goals", _SHORT),
        "Programs": Truth("programs", _SHORT),
        "Placements": Truth("placements", _PLACED),
    },
    "cases/c01_cp1255/תכניות.csv": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/c02_utf8_nobom/תכניות.csv": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/c03_bom/תכניות.csv": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/c04_utf16/תכניות.csv": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/c05_cp1256/programs.csv": {
        "": Truth("programs", {"الرمز": "code", "العنوان": "title", "الميزانية": "budget"})
    },
    "cases/c07_semicolon/programs.csv": {"": Truth("programs", {**_PROGRAMS_EN, "Start": "start"})},
    "cases/c08_sep/programs.csv": {"": Truth("programs", _PROGRAMS_EN)},
    "cases/c09_txt/תכניות.txt": {"": Truth("programs", _PROGRAMS_HE)},
    "cases/faults/emoji/Programs.csv": {"": Truth("programs", _SHORT)},
    "cases/faults/paragraph-separator/Programs.csv": {"": Truth("programs", {**_SHORT, "Uniqueness": "uniqueness"})},
    "cases/faults/rows-after-150-empty-rows.xlsx": {"": Truth("programs", _SHORT)},
}


@dataclass
class Score:
    """Columns of one file. left: nothing to us, and left alone.  wrong: header, what it was taken for, what it is."""

    right: int = 0
    asked: int = 0
    left: int = 0
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def counted(self) -> int:
        return self.right + self.asked + len(self.wrong)


def scores(folder: Path = DATA) -> Iterator[tuple[str, Score]]:
    """The score of each file that is here."""
    for name, truths in TRUTHS.items():
        if (folder / name).is_file():
            yield name, _score(inspect_source(folder / name), truths)


def _score(found: Inspection, truths: Mapping[str, Truth]) -> Score:
    score = Score()
    for sheet in found.sheets:
        truth = truths.get(sheet.title) or truths.get("") or Truth("")
        _count(sheet, truth, score)
    return score


def _count(sheet: SheetGuess, truth: Truth, score: Score) -> None:
    if truth.kind != sheet.kind and not sheet.rivals:
        score.wrong.append((f"[{sheet.title}]", sheet.kind or LEFT, truth.kind or LEFT))
    missing = dict(truth.columns)
    for one in sheet.columns:
        guess = one.column.key if one.column is not None else LEFT
        worth = missing.pop(one.header, LEFT).split()
        if guess == LEFT and LEFT in worth:
            score.left += 1
        elif sheet.rivals:
            score.asked += 1
        elif guess in worth:
            score.right += 1
        else:
            score.wrong.append((one.header, guess, " or ".join(worth)))
    score.wrong += [(header, "not there", worth) for header, worth in missing.items()]


def main() -> int:
    """Prints the score of each file and of all. Returns 1 when less than 19 columns of 20 are right."""
    right = asked = wrong = left = 0
    for name, score in scores():
        right, asked, left = right + score.right, asked + score.asked, left + score.left
        wrong += len(score.wrong)
        print(f"{name}: {score.right} right, {len(score.wrong)} wrong, {score.asked} asked, {score.left} left alone")
        for header, guess, truth in score.wrong:
            print(f"    {header}: taken for {guess}, is {truth}")
    counted = right + asked + wrong
    if not counted:
        print("The folder of real inputs is not here.")
        return 0
    print(f"of {counted}: {right} right ({right / counted:.1%}), {wrong} wrong, {asked} asked; {left} left alone")
    return 0 if right >= 0.95 * counted else 1


if __name__ == "__main__":
    sys.exit(main())
