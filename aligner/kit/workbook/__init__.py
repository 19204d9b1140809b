"""The workbook, and ballots as workbooks."""
