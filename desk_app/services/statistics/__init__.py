"""Figures of the office from the counters that `apply` keeps, each with the list behind it."""
