"""Repairs of HTML entities."""

import re
from collections.abc import Iterator
from html.entities import html5

from newsnorm.edits import Edit
from newsnorm.grammar.characters import character, matches

__all__ = ["entities"]

# Escaping twice turns `&` into `&amp;`, and so on: `&amp;amp;lt;` is `<` escaped three times. The chain is taken at
# once, so that one pass reaches its end. A bare `&amp` counts where no word goes on, and never in `?a=1&amp=2`.
AMPERSAND = r"(?:(?:amp|AMP)(?:;|(?![a-z;=]))|\#0*+38(?![0-9]);?|\#[xX]0*+26(?![0-9a-fA-F]);?)"
ENTITY = rf"""
    &(?P<chain>{AMPERSAND}*+)
    (?:
        \#(?P<decimal>[0-9]{{1,10}}+)(?:;|(?<=[0-9]{{2}})(?![0-9]))  # more digits are no character; int() may refuse
      | \#[xX](?P<hexadecimal>[0-9a-fA-F]{{1,10}}+);
      | (?P<named>[A-Za-z][A-Za-z0-9]{{1,31}};)
      | (?P<bare>nbsp|quot|[lr][sd]quo|hellip|[mn]dash)(?![A-Za-z0-9]{{0,20}}[=;])
    )?
"""
# The ampersand itself got lost. No word ends like that; "amp" is one, so it counts only beside other entities.
STUB = r"(?P<stub>(?<![&#\w])(?:nbsp|quot);|(?<![&#])(?:[lr][sd]quo|hellip|[mn]dash);)"
WHOLE = re.compile(ENTITY, re.VERBOSE)
WHOLE_OR_STUB = re.compile(rf"{ENTITY}|{STUB}", re.VERBOSE)
STUB_END = re.compile(r";(?:(?<=nbsp;)|(?<=quot;)|(?<=[lr][sd]quo;)|(?<=hellip;)|(?<=[mn]dash;))")
LOOSE_AMPERSAND = re.compile(r"(?<= )amp;(?= )")
AHEAD = re.compile(r"[A-Za-z0-9#;]{0,40}+=?")
BEHIND = 8  # characters before an entity that could be the start of another one
PUNCTUATION = "\"'<>"  # ASCII that no entity is made of
GLUE = re.compile(r"[A-Za-z0-9#;]*+")


def entities(text: str) -> Iterator[Edit]:
    """Write the characters that HTML entities stand for, however often they were escaped.

    Templates escape what the database had escaped already. The names are those of HTML with their semicolon; without
    it only those that careless code cuts it from. `AT&T;`, `R&D`, `&c.` and the `&copy=2` of an address stay.

    >>> list(entities("Marks &amp;amp; Spencer"))
    [Edit(start=6, old='&amp;amp;', new='&')]
    >>> list(entities("AT&T; and R&D, ?a=1&copy=2"))
    []
    """
    pattern = WHOLE_OR_STUB if ";" in text and STUB_END.search(text) else WHOLE
    if pattern is WHOLE and "&" not in text:
        return
    groups = [group for group in _groups(pattern, text) if len(group) > 1 or group[0][0] != "&"]  # most are R&D
    edits = [edit for group in groups if _settles(group, text) for edit in map(_edit, group)]
    edits = [edit for edit in edits if edit.old != edit.new]
    if edits and "amp;" in text:
        edits += (Edit(found.start(), found[0], "&") for found in LOOSE_AMPERSAND.finditer(text))
        edits.sort()
    yield from edits


def _groups(pattern: re.Pattern[str], text: str) -> Iterator[list[re.Match[str]]]:
    """Yield what was found, together where nothing stands between but what an entity is made of."""
    group: list[re.Match[str]] = []
    for found in matches(WHOLE, text, "&") if pattern is WHOLE else pattern.finditer(text):
        if group and not GLUE.fullmatch(text, group[-1].end(), found.start()):
            yield group
            group = []
        group.append(found)
    if group:
        yield group


def _settles(group: list[re.Match[str]], text: str) -> bool:
    """Whether no new entity comes about: `&am&#112;;` stays, or else each pass would find one more."""
    if len(group) == 1 and (not (only := _decoded(group[0])).isascii() or only in PUNCTUATION):
        return True
    start, end = max(0, group[0].start() - BEHIND), group[-1].end()
    ahead = AHEAD.match(text, end)
    piece = text[start : ahead.end() if ahead else end]
    once = WHOLE_OR_STUB.sub(_decoded, piece)
    return WHOLE_OR_STUB.sub(_decoded, once) == once


def _edit(found: re.Match[str]) -> Edit:
    """Return the edit that decodes a match; an unknown name is not part of it."""
    old, new = found[0], _decoded(found)
    rest = found["named"] or ""
    if rest and new == "&" + rest:
        return Edit(found.start(), old.removesuffix(rest), "&")
    return Edit(found.start(), old, new)


def _decoded(found: re.Match[str]) -> str:
    """Return what a match stands for: a character in the end, or else what is left of its ampersands."""
    if found["decimal"]:
        return character(int(found["decimal"]))
    if found["hexadecimal"]:
        return character(int(found["hexadecimal"], 16))
    name = found["named"] or (found["bare"] or "") + ";"
    if name in html5:
        return html5[name]
    stub = found.groupdict().get("stub")
    return html5[stub] if stub else "&" + (found["named"] or "")
