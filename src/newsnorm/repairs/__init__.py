"""Repairs: rules that find edits, one family a file."""
