"""The audit: figures that add up, whatever the parts; bounded memory; what looks wrong is found."""

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Article, Label, Role, normalize
from newsnorm.audit import Tally, site_of, to_dict, to_html
from newsnorm.audit.frequent import Frequent
from newsnorm.audit.tally import OTHER, SITES
from newsnorm.cli import main

RAIN = "Rain fell on the town\\'s roofs all day and all night, and the river rose by two metres."
STORY = f"{RAIN}\nAdvertisement\nNobody was hurt, the council said on Sunday."
JUNK = "Advertisement\nShare this article\nComments are closed."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(600):
            text = JUNK if number % 100 == 7 else f"{STORY} Item {number}."
            site = f"https://www.paper-{number % 3}.example/{number}"
            file.write(json.dumps({"id": number, "url": site, "text": text}) + "\n")
        file.write("{\n")
    return path


def audited(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> dict[str, Any]:
    assert main(["audit", *arguments, "--json"]) == 1
    told: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    return told


def test_figures_add_up(corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = audited(capfdbinary, str(corpus))
    assert (told["documents"], told["unread"], sum(told["shares"])) == (600, 1, 600)
    sizes = told["characters"]
    assert sum(role["characters"] for role in told["roles"].values()) == sizes["text"]
    assert sizes["body"] + sizes["dropped"] == sizes["text"]
    assert sum(rule["characters"] for rule in told["rules"].values()) == sizes["dropped"]
    assert sum(site["dropped"] for site in told["sites"].values()) == sizes["dropped"]
    assert told["roles"]["ad"] == {"fate": "dropped", "count": 600, "characters": 600 * 13, "documents": 600}
    assert told["repairs"]["escaped_quotes"] == {"count": 594, "characters": 594, "documents": 594}
    assert {name: site["documents"] for name, site in told["sites"].items()} == {
        f"paper-{number}.example": 200 for number in range(3)
    }
    assert told["lines"][0] == {"text": "Advertisement", "role": "ad", "rule": "boilerplate", "least": 600}
    assert told["lines_missed"] == 0


def test_what_looks_wrong_is_found(corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = audited(capfdbinary, str(corpus))
    empty = told["suspicious"]["no body left"]
    assert empty["documents"] == 6
    assert {worst["number"] for worst in empty["worst"]} == {8, 108, 208, 308, 408, 508}
    assert empty["worst"][0]["before"] == JUNK
    assert told["suspicious"]["much dropped"]["documents"] == 6
    assert len(told["samples"]) == 20
    assert all(sample["after"] == normalize(sample["before"]).body for sample in told["samples"])


def test_a_long_sentence_that_was_dropped_is_found() -> None:
    text = f"{RAIN}\n{RAIN} {RAIN}\n{RAIN[:80]}"
    labels = [Label(1, Role.PROMO, "overdone"), Label(2, Role.PROMO, "overdone")]
    tally = Tally()
    tally.add(Article(text, text, labels=labels), "in.txt")
    (found,) = tally.suspects["long sentence dropped"].best()
    assert found.why == f"dropped as promo by overdone: {RAIN} {RAIN}"


def test_jobs_and_parts_do_not_change_the_figures(corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert audited(capfdbinary, str(corpus)) == audited(capfdbinary, str(corpus), "--jobs", "2")


def test_a_sample_is_drawn_by_its_seed(corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    drawn = [
        audited(capfdbinary, str(corpus), "--sample", "50", *more) for more in ([], ["--jobs", "2"], ["--seed", "1"])
    ]
    assert [told["documents"] for told in drawn] == [50, 50, 50]
    assert drawn[0] == drawn[1]
    assert drawn[0]["samples"] != drawn[2]["samples"]


def test_every_record_is_as_likely_in_a_sample(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(f'{{"text": "Rain {number}."}}\n' for number in range(20)) + "{\n")
    counts = Counter(
        sample["number"]
        for seed in range(200)
        for sample in audited(capfdbinary, str(path), "--sample", "5", "--seed", str(seed))["samples"]
    )
    assert set(counts) == set(range(1, 21))
    assert all(25 <= count <= 80 for count in counts.values())  # 50 are expected; six standard deviations are 37


def test_sites_are_named_by_a_field(corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert set(audited(capfdbinary, str(corpus), "--site", "nothing")["sites"]) == {""}
    assert site_of("http://[::1") == ""
    assert site_of("https://WWW.Paper.example:8080/x") == "paper.example"
    assert site_of(5) == ""


def test_sites_without_end_are_counted_as_others() -> None:
    tally, article = Tally(), normalize("Rain.")
    for number in range(SITES + 50):
        tally.add(article, "in", number, f"site {number}")
    assert len(tally.sites) == SITES + 1
    assert tally.sites[OTHER].documents == 50


@given(st.lists(st.integers(0, 60)), st.integers(1, 8), st.integers(1, 5))
def test_frequent_counts_are_never_too_high_and_too_low_by_no_more_than_told(
    things: list[int], size: int, parts: int
) -> None:
    whole: Frequent[int] = Frequent(size)
    for part in range(parts):
        seen: Frequent[int] = Frequent(size)
        for thing in things[part::parts]:
            seen.add(thing)
            assert len(seen.counts) <= 2 * size
        whole.merge(seen)
    assert len(whole.counts) <= 2 * size
    assert whole.missed <= len(things) / size
    for thing, count in Counter(things).items():
        assert count - whole.missed <= whole.counts.get(thing, 0) <= count


def test_the_most_frequent_is_found_among_very_many() -> None:
    chance = random.Random(3)
    seen: Frequent[str] = Frequent(100)
    for number in range(20_000):
        seen.add("often" if chance.random() < 0.1 else f"once {number}")
    (thing, count), *_ = seen.most(1)
    assert thing == "often"
    assert 2000 - seen.missed - 200 < count < 2200


MEASURE = """
import resource, sys
from newsnorm.cli import main
main(["audit", sys.argv[1], "--html", sys.argv[1] + ".html"])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells the most memory in kilobytes")
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    peaks = []
    for count in (2_000, 14_000):
        path = tmp_path / f"{count}.jsonl"
        with path.open("w") as file:
            for number in range(count):
                text = f"Rain fell on the town all day and night.\\n\\nShare this: {number}"
                file.write(f'{{"text": "{text}", "site": "site {number % 9000}"}}\n')
        done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, check=True)
        peaks.append(int(done.stdout) / 1024)
    assert peaks[1] - peaks[0] < 25, f"from {peaks[0]:.0f} to {peaks[1]:.0f} MB"


def test_the_page_of_an_empty_audit_stands() -> None:
    assert "0 documents" in to_html(Tally())
    assert to_dict(Tally())["documents"] == 0


def test_the_page_holds_no_markup_of_the_corpus() -> None:
    tally = Tally()
    hostile = "</script><img src=x onerror=alert(1)>"
    tally.add(normalize(f"{RAIN}\n{hostile}\nShare this: {hostile}\u202e\ud83d\0"), hostile, 1, hostile)
    page = to_html(tally)
    page.encode()
    assert "<img" not in page
    assert page.count("</script>") == 1
    assert "&lt;img src=x" in page


def test_a_summary_is_printed_and_files_are_checked(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(corpus), "--html", str(corpus.parent)]) == 2
    assert "not a file that could be replaced" in capsys.readouterr().err
    assert main(["audit", "nowhere.jsonl"]) == 2
    assert main(["audit", str(corpus)]) == 1
    assert "600 documents" in capsys.readouterr().out
