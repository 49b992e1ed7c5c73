"""How many answers about lines are kept: those of a page, because several rules and its second reading ask the same."""

__all__ = ["REMEMBERED"]

REMEMBERED = 256  # lines; a menu is asked about line by line, and comes again on the next page of its site
