import pytest

from newsnorm import Article, Caption, Change, Edit, Label, Role


def article(*lines: tuple[str, Role | None]) -> Article:
    """Build an article from lines and the roles a rule gave them."""
    text = "\n".join(line for line, _ in lines)
    labels = [Label(number, role, "hand") for number, (_, role) in enumerate(lines) if role is not None]
    return Article(text, text, labels=labels)


STORY = article(
    ("Bridge shut after flood", Role.TITLE),
    ("", None),
    ("By Ada Quist", Role.BYLINE),
    ("12 May 2024, 10:30", Role.TIMESTAMP),
    ("Traffic is sent over the old ford.", Role.SUMMARY),
    ("The bridge was shut on Sunday.", None),
    ("Advertisement", Role.AD),
    ("The pier", Role.HEADING),
    ("Nobody was hurt.", None),
    ("", None),
)


def test_views_of_an_article() -> None:
    assert STORY.title == "Bridge shut after flood"
    assert STORY.byline == "By Ada Quist"
    assert STORY.timestamps == ("12 May 2024, 10:30",)
    assert STORY.summary == "Traffic is sent over the old ford."
    assert STORY.paragraphs == (
        "Traffic is sent over the old ford.",
        "The bridge was shut on Sunday.",
        "The pier",
        "Nobody was hurt.",
    )
    assert STORY.body == "\n\n".join(STORY.paragraphs)
    assert str(STORY) == STORY.body
    assert [line.text for line in STORY.dropped] == ["Advertisement"]


def test_an_article_without_anything() -> None:
    empty = Article("", "")
    assert (empty.title, empty.byline, empty.summary, empty.dateline) == (None, None, None, None)
    assert (empty.body, empty.paragraphs, empty.captions, empty.timestamps, empty.dropped) == ("", (), (), (), ())
    assert [line.role for line in empty.lines] == [Role.BLANK]
    assert empty.origin(0, 0) == empty.body_origin(0, 0) == (0, 0)


def test_lines_name_role_and_rule() -> None:
    assert [(line.role, line.rule) for line in STORY.lines[:3]] == [
        (Role.TITLE, "hand"),
        (Role.BLANK, ""),
        (Role.BYLINE, "hand"),
    ]
    assert STORY.lines[5].role is Role.BODY
    assert STORY.lines[5].rule == ""


def test_lines_partition_the_text() -> None:
    assert "".join(STORY.text[line.start : line.end] for line in STORY.lines) == STORY.text
    assert STORY.lines[-1].end == len(STORY.text)


def test_part_gives_the_lines_of_roles_in_their_order() -> None:
    assert STORY.part(Role.AD, Role.BYLINE) == "By Ada Quist\n\nAdvertisement"
    assert STORY.part() == ""


def test_several_bylines_are_joined() -> None:
    assert article(("By Ada Quist", Role.BYLINE), ("and Bo Lind", Role.BYLINE)).byline == "By Ada Quist, and Bo Lind"


def test_marks_of_a_heading_are_not_part_of_the_title() -> None:
    assert article(("## Bridge shut ##", Role.TITLE)).title == "Bridge shut"


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\nTwo.", ("One.", "Two.")),
        ("Goals:\n- Lind 3\n- Quist 44", ("Goals:", "- Lind 3\n- Quist 44")),
        ("1. Oslo\n2. Rome\n\n3. Bonn", ("1. Oslo\n2. Rome", "3. Bonn")),
        ("| a | b |\n| 1 | 2 |", ("| a | b |\n| 1 | 2 |",)),
        ("She sang:\n  the river\n  the rain", ("She sang:\n  the river\n  the rain",)),
        ("\n \n One. \n", ("One.",)),
    ],
    ids=["lines", "list", "list with a gap", "table", "verse", "blanks at the ends"],
)
def test_lists_tables_and_verse_are_one_paragraph(text: str, paragraphs: tuple[str, ...]) -> None:
    assert Article(text, text).paragraphs == paragraphs


def test_a_credit_belongs_to_the_caption_beside_it() -> None:
    captions = article(
        ("The pier at dawn", Role.CAPTION),
        ("", None),
        ("Ada Quist", Role.CREDIT),
        ("The story goes on here.", None),
        ("Bo Lind", Role.CREDIT),
    ).captions
    assert [(caption.text, caption.credit) for caption in captions] == [
        ("The pier at dawn", "Ada Quist"),
        ("", "Bo Lind"),
    ]


def test_a_caption_knows_its_place() -> None:
    found = article(("The story.", None), ("The pier at dawn", Role.CAPTION))
    [caption] = found.captions
    assert found.text[slice(*caption.span)] == "The pier at dawn"


def test_a_caption_that_stands_there_twice_is_one() -> None:
    twice = article(("The pier at dawn", Role.CAPTION), ("The pier at dawn", Role.CAPTION))
    assert len(twice.captions) == 1


def test_a_caption_has_defaults() -> None:
    assert Caption("The pier") == Caption("The pier", credit="", agency="", label="", span=(0, 0))


EDITED = Article(
    "R&amp;amp;D grew.\nIt&apos;s so.",
    "R&D grew.\nIt's so.",
    changes=[
        Change("entities", [Edit(1, "&amp;amp;", "&amp;"), Edit(20, "&apos;", "'")]),
        Change("entities_again", [Edit(1, "&amp;", "&")]),
    ],
)


def test_restore_undoes_every_change() -> None:
    assert EDITED.restore() == EDITED.source


def test_origin_goes_back_through_every_change() -> None:
    assert EDITED.origin(1, 2) == (1, 10)
    assert EDITED.origin(2, 3) == (10, 11)
    assert EDITED.source[slice(*EDITED.origin(10, 17))] == "It&apos;s so"


def test_body_origin_knows_the_blanks_around_a_paragraph() -> None:
    blanks = article(("  The bridge was shut.", None), ("", None), ("\u3000Nobody was hurt. ", None))
    for paragraph in blanks.paragraphs:
        start = blanks.body.index(paragraph)
        assert blanks.source[slice(*blanks.body_origin(start, start + len(paragraph)))] == paragraph


def test_body_origin_knows_the_gap_between_paragraphs() -> None:
    offset = EDITED.body.index("It's")
    assert EDITED.source[slice(*EDITED.body_origin(offset, offset + 4))] == "It&apos;s"
    assert EDITED.source[slice(*EDITED.body_origin(0, len(EDITED.body)))] == EDITED.source


@pytest.mark.parametrize("span", [(-1, 2), (2, 1), (0, 999)])
def test_a_span_outside_raises(span: tuple[int, int]) -> None:
    with pytest.raises(IndexError) as error:
        EDITED.origin(*span)
    assert str(error.value) == f"span {span[0]}:{span[1]} does not lie in a text of 18 characters"
    with pytest.raises(IndexError) as error:
        EDITED.body_origin(*span)
    assert str(error.value) == f"span {span[0]}:{span[1]} does not lie in a body of 19 characters"


def test_repr_is_short() -> None:
    assert repr(STORY) == "<Article title='Bridge shut after flood', 4 paragraphs, 0 captions, 1 dropped line>"
    assert repr(Article("", "")) == "<Article 0 paragraphs, 0 captions, 0 dropped lines>"
    assert len(repr(article(("x" * 10_000, Role.TITLE)))) < 200


def test_articles_are_values() -> None:
    again = Article(STORY.source, STORY.text, labels=list(STORY.labels))
    assert again == STORY
    assert hash(again) == hash(STORY)
    assert again != Article(STORY.source, STORY.text)
    with pytest.raises(AttributeError):
        STORY.text = ""  # type: ignore[misc]


def test_a_caption_is_a_str_of_text_and_credit() -> None:
    assert str(Caption("Gulls on the pier.", "Ada Quist/AFP", "AFP")) == "Gulls on the pier. Ada Quist/AFP"
    assert str(Caption("", "Ada Quist")) == "Ada Quist"
