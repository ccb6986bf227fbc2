"""The citizen's own page: how satisfied he is, asked at the counter and answered by one touch."""
