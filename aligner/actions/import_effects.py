"""What became of the cells that an import reports: left out, filled in, made unknown, or read in some way."""

from collections.abc import Mapping

LEFT, FILLED, UNKNOWN, READ = "left", "filled", "unknown", "read"
"""What became of the cells that a notice is about."""
EFFECTS: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "amounts_in_thousands",
            "classifications_left",
            "goal_beside_unknown",
            "column_left_out",
            "column_unknown",
            "column_without_header",
            "comment_row_left",
            "hidden_column_left",
            "hidden_row_left",
            "hidden_sheet_left",
            "figure_left",
            "indicator_again",
            "indicator_left",
            "line_again",
            "mapped_column_missing",
            "other_year_left",
            "payment_of_nothing",
            "row_above_headers",
            "row_of_copies_left",
            "row_repeated",
            "row_without_known_cells",
            "running_numbers",
            "sheet_of_same_kind",
            "sheet_unknown",
            "sheet_without_cells",
            "target_again",
            "title_line_left",
            "total_column_left",
            "total_row_left",
        ),
        LEFT,
    ),
    **dict.fromkeys(
        (
            "code_made",
            "constant_taken",
            "currency_seen",
            "filled_from_above",
            "goal_gets_code",
            "indicator_added_under",
            "merged_filled",
            "parent_by_indent",
            "parent_by_number",
            "recipients_joined",
            "rows_are_grants",
            "rows_have_funder",
            "taken_as_awarded",
            "titles_of_grantees",
            "year_of_header",
        ),
        FILLED,
    ),
    **dict.fromkeys(
        ("empty_cell_erases", "merged_left_empty", "reference_stays_open", "said_unknown", "value_stays_unknown"),
        UNKNOWN,
    ),
}
