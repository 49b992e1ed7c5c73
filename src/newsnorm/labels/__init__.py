"""Labellers: rules that find what lines are, one family a file."""
