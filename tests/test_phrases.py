"""Phrases: what the files that ship hold, how they are looked up and merged, and what a bad file is told."""

from pathlib import Path
from time import process_time

import pytest

import newsnorm
from newsnorm import PhraseError, Phrases, Role, normalize, shipped
from newsnorm.news import NEWS
from newsnorm.phrasefiles import EDGES, Section, checked, fold, numbered, sections

FOLDER = Path(newsnorm.__file__).parent / "phrases"
FILES = sorted(FOLDER.glob("*.txt"))
LANGUAGES = {"ar", "da", "de", "en", "es", "fr", "hi", "id", "it", "ja"} | {
    *("ko", "nl", "no", "pl", "pt", "ru", "sv", "tr", "zh"),
}


def read(path: Path) -> list[Section]:
    return list(sections(path.read_text(encoding="utf-8"), path.name))


# the files that ship


def test_there_is_a_file_for_each_language() -> None:
    assert {path.stem for path in FILES} == LANGUAGES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_file_is_in_order(path: Path) -> None:
    found = read(path)
    heads = [(section.role, section.how, section.sure) for section in found]
    assert len(heads) == len(set(heads)), "a head stands twice"
    for section in found:
        assert list(section.texts) == sorted(section.texts), f"{section.role} {section.how} is not sorted"
        assert checked(section) is section


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_file_has_no_phrase_under_two_heads(path: Path) -> None:
    Phrases(read(path))


def test_shipped_languages_do_not_clash() -> None:
    assert shipped().entries


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_whole_line_phrase_marks_the_line_it_came_from(path: Path) -> None:
    phrases = Phrases(read(path))
    for phrase in phrases.entries:
        if phrase.how == "line":
            key = fold(phrase.text.replace("{n}", "12")).strip(EDGES)
            found = phrases.find(key)
            assert found is not None, phrase
            assert found.sure or not phrase.sure, (phrase, found)


def test_loading_all_phrases_takes_no_longer_than_folding_their_files_many_times() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    loading: list[float] = []
    folding: list[float] = []
    for _ in range(5):
        shipped.cache_clear()
        for work, times in ((shipped, loading), (lambda: list(map(fold, texts)), folding)):
            start = process_time()
            work()
            times.append(process_time() - start)
    assert min(loading) < 40 * min(folding)


# how a line is looked up

TRADE = Phrases.read(
    """
    # what a test needs
    [ad line]
    advertisement
    advertisement {n}
    [share line]
    {n} shares
    [share line?]
    email
    [related label]
    read also
    [related start]
    most read in
    [related start?]
    read also
    [share end]
    (opens in new window
    [promo part]
    delivered to your inbox
    [promo start]
    get {x}our {x}newsletter
    """
)


@pytest.mark.parametrize(
    ("key", "text", "role", "sure"),
    [
        ("advertisement", "advertisement", Role.AD, True),
        ("advertisement 3", "advertisement {n}", Role.AD, True),
        ("1,204 shares", "{n} shares", Role.SHARE, True),
        ("email", "email", Role.SHARE, False),
        ("read also: ferry sinks", "read also", Role.RELATED, True),
        ("read also | ferry sinks", "read also", Role.RELATED, True),
        ("read also – ferry sinks", "read also", Role.RELATED, True),
        ("read also- ferry sinks", "read also", Role.RELATED, True),
        ("read also how it sank", "read also", Role.RELATED, False),
        ("most read in politics", "most read in", Role.RELATED, True),
        ("pin it (opens in new window", "(opens in new window", Role.SHARE, True),
        ("the best of the day delivered to your inbox, free", "delivered to your inbox", Role.PROMO, True),
        ("get it all in our free newsletter today", "get {x}our {x}newsletter", Role.PROMO, True),
    ],
)
def test_find(key: str, text: str, role: Role, sure: bool) -> None:
    found = TRADE.find(key)
    assert found is not None
    assert (found.text, found.role, found.sure) == (text, role, sure)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "advertisement spending fell",
        "emails were read in court",
        "he said: read also",
        "opens in new window",
        "delivered to her inbox",
        "shares",
        "the most read in politics",
        "get our newspaper",
        "get newsletter and our paper",
        "get the paper",
        "gets our newsletter",
    ],
)
def test_find_nothing(key: str) -> None:
    assert TRADE.find(key) is None


def test_a_label_needs_its_mark() -> None:
    phrases = Phrases.read("[related label]\nmust read")
    assert phrases.find("must read: the harbour papers") is not None
    assert phrases.find("must read-write heads be aligned") is None
    assert phrases.find("must read and must obey are different") is None


def test_sure_phrases_speak_before_unsure_ones() -> None:
    phrases = Phrases.read("[share line?]\nsubscribe here\n[promo end]\nscribe here\n[promo start?]\nsubscribe")
    found = phrases.find("subscribe here")
    assert found is not None
    assert (found.role, found.how) == (Role.PROMO, "end")


def test_longer_phrases_speak_before_shorter_ones() -> None:
    found = Phrases.read("[related start]\nread more\n[paywall start]\nread more for $ {n}").find("read more for $ 1")
    assert found is not None
    assert found.text in {"read more", "read more for $ {n}"}
    longest = Phrases.read("[related start]\nread more\n[paywall start]\nread more free").find("read more free today")
    assert longest is not None
    assert longest.role is Role.PAYWALL


def test_parts_in_finds_phrases_of_scripts_without_blanks() -> None:
    phrases = Phrases.read("[legal part]\nの無断転載を禁じ")
    assert [found.text for found in phrases.parts_in("記事・写真の無断転載を禁じます。")] == ["の無断転載を禁じ"]


def test_folding() -> None:
    assert fold("DON\u2019T MISS\xa0IT") == "don't miss it"
    assert fold("İLGİNİZİ ÇEKEBİLİR") == "ilginizi çekebilir"
    assert numbered("12.30 and 1,204") == "{n} and {n}"


# reading and merging


def test_comments_and_blank_lines_say_nothing() -> None:
    phrases = Phrases.read("# a comment\n\n[ad line]\n# another\n\nadvert\n")
    assert [phrase.text for phrase in phrases.entries] == ["advert"]


def test_merging_adds_and_overrules() -> None:
    mine = Phrases.read("[widget line]\nadvertisement\n[ad line]\npaid for by the mayor")
    merged = TRADE | mine
    overruled, added, kept = (merged.find(key) for key in ("advertisement", "paid for by the mayor", "email"))
    assert overruled is not None
    assert overruled.role is Role.WIDGET
    assert added is not None
    assert kept is not None
    assert TRADE.find("advertisement") is not None


def test_merged_phrases_are_what_a_pipeline_looks_up() -> None:
    mine = Phrases.read("[promo line]\nthe harbour needs you")
    text = "The council met in the old school.\n\nThe Harbour needs you!\n\nNobody left before midnight."
    assert "needs you" in normalize(text).body
    assert "needs you" not in normalize(text, NEWS.phrases(shipped() | mine)).body


def test_phrases_are_values() -> None:
    assert Phrases.read("[ad line]\nadvert") == Phrases.read("[ad line]\nadvert")
    assert hash(Phrases.read("[ad line]\nadvert")) == hash(Phrases.read("[ad line]\nadvert"))


def test_one_language_alone() -> None:
    found = shipped("de").find("anzeige")
    assert found is not None
    assert found.role is Role.AD
    assert shipped("de").find("advertentie") is None


# what a bad file is told

GAP_PLACE = "{x} stands in a phrase that matches at the start, between 3 characters or more and other words"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("advert", "mine.txt:1: 'advert' stands before any head like [share line]"),
        ("[ad lines]\nadvert", "mine.txt:1: '[ad lines]' stands before any head like [share line]"),
        ("[advert line]\nad", f"mine.txt:1: 'advert' is not a role; roles are {', '.join(Role)}"),
        ("[ad line]\nAdvert", "mine.txt:2: 'Advert' is not folded; write 'advert'"),
        ("[ad line]\n- advert -", "mine.txt:2: '- advert -' is not folded; write 'advert'"),
        ("[ad line]\nadvert 3", "mine.txt:2: 'advert 3' is not folded; write 'advert {n}'"),
        ("[ad line]\n# twice\nadvert\n\nadvert", "mine.txt:5: 'advert' is listed twice"),
        ("[ad start]\nad", "mine.txt:2: 'ad' is too short to match at the start; 3 characters or more"),
        ("[ad part]\nour {x}paper", f"mine.txt:2: 'our {{x}}paper': {GAP_PLACE}"),
        ("[ad start]\nad{x}paper", f"mine.txt:2: 'ad{{x}}paper': {GAP_PLACE}"),
        ("[ad start]\nour paper{x}", f"mine.txt:2: 'our paper{{x}}': {GAP_PLACE}"),
        (
            "[ad line]\nadvert\n[widget line]\nadvert",
            "mine.txt:4: 'advert' is listed as widget, and as ad at mine.txt:2",
        ),
        (
            "[ad line]\nadvert\n[ad line?]\nadvert",
            "mine.txt:4: 'advert' is listed as ad with a ?, and as ad at mine.txt:2",
        ),
    ],
)
def test_a_bad_file_is_told_where_and_what(text: str, message: str) -> None:
    with pytest.raises(PhraseError) as caught:
        Phrases.read(text, "mine.txt")
    assert str(caught.value) == message


def test_a_language_without_phrases_is_told_which_have_some() -> None:
    with pytest.raises(PhraseError) as caught:
        shipped("en", "xx")
    assert str(caught.value) == f"no phrases for xx; there are phrases for {', '.join(sorted(LANGUAGES))}"


def test_a_file_is_loaded_by_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("[ad line]\nadvert\n", encoding="utf-8")
    assert [phrase.place for phrase in Phrases.load(path).entries] == ["mine.txt:1"]


def test_a_file_in_another_encoding_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes("[ad line]\npublicité\n".encode("latin-1"))
    with pytest.raises(PhraseError) as caught:
        Phrases.load(path)
    assert str(caught.value) == f"{path}: not UTF-8 at byte 18; a phrase file is UTF-8 text"


def test_phrases_are_found_anywhere_in_a_long_page() -> None:
    phrases = Phrases.read("[promo part]\nour free newsletter")
    keys = dict.fromkeys(range(5000), "the ferry was late again on monday") | {4999: "get our free newsletter now"}
    assert list(phrases.find_in(keys)) == [4999]
