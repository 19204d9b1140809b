"""What every document says: records and figures of one moment as plain content."""
