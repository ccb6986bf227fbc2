"""The board for those who wait: the day's figures on a second screen, nobody named."""
