"""Pages in series, each a step further than the one before: by words, by characters, by paragraphs around a line.

Wherever a rule counts, two neighbours of such a series come out otherwise, and only these two.
"""

from collections.abc import Iterator

from variants import LENGTHS, LINES, PARAGRAPHS, Variant

COUNTS = (*range(10), 12, 13, 17, 18, 19, 23, 24, 25)  # words; around what rules count
# A line, what comes again in it, and what stands between.
WORDS = (
    ("By {}", "Quist", " "),
    ("By {}", "Ida Quist", ", "),
    ("Von {}", "Ida Quist", " und "),
    ("{}", "Quist", " "),
    ("{}", "Ida Quist", ", "),
    ("{} | Harbour Post", "Quist", " "),
    ("Ida Quist, {}", "Harbour", " "),
    ("Photo: {}", "Quist", " "),
    ("Photo: {}", "quay", " "),
    ("Boats wait at the pier. Photo: {}", "Quist", " "),
    ("Boats wait at the pier. Photo: {}", "quay", " "),
    ("Boats wait at the pier ({}/AP)", "Quist", " "),
    ("Boats wait at the pier. {}/AFP", "Quist", " "),
    ("Boats wait at the pier {}, AFP", "Quist", " "),
    ("Boats {}. © Ida Quist", "wait", " "),
    ("{} (Reuters)", "Boats", " "),
    ("© {}", "Quist", " "),
    ("(Reporting by {})", "Quist", " "),
    ("Reporting by {}; editing by Li", "Ida Quist", ", "),
    ("Tags: {}", "ferry", ", "),
    ("{}", "Ferry", ", "),
    ("{}", "ferry", ", "),
    ("- {}", "ferry", " "),
    ("{}", "ferry", " "),
    ("Ferry {}", "runs", " "),
    ("Ferry {}.", "runs", " "),
    ("Ferry {}?", "runs", " "),
    ("Ferry {}:", "runs", " "),
    ("FERRY {}", "RUNS", " "),
    ("Ferry {}", "Runs", " "),
    ("Harbour: {}", "Runs", " "),
    ("Read more: {}", "Ferry", " "),
    ("VIDEO: {}", "Ferry", " "),
    ("MORE {}", "Ferry", " "),
    ("{} is a reporter who covers the harbour.", "Quist", " "),
    ("PORT {} (AP) — The pier was shut on Monday, the harbour master said.", "SALLINE", " "),
    ("{}, March 3 (Reuters) - The pier was shut on Monday, the harbour master said.", "PORT", " "),
    ("{} – The pier was shut on Monday, the harbour master said.", "Port", " "),
    ("Source: {}", "Quist", " "),
    ("({})", "q", ""),
    ("({})", "Q", ""),
    ("{}", "港", ""),
    ("{}。", "港", ""),
    ("文・{}", "港", ""),
    ("港の写真={}撮影", "港", ""),
    ("{} min read", "1", ""),
    ("March 3, 2019 {}", "ferry", " "),
    ("{} March 3, 2019", "Ferry", " "),
    ("{} 10:45", "Ferry", " "),
    ("3 March 20{}", "1", ""),
    ("Team {} 3", "4", " "),
    ("1 {}", "| 2", " "),
    ("{}", "#ferry", " "),
    ("{}", "The ferry runs.", " "),
    ("“{}” she said", "The ferry runs.", " "),
    ("https://{}.example/ferry", "post", "."),
    ("The {}", "\\n", " "),
    ("The {}end", "&amp;", ""),
    ("The {}end", " ", ""),
    ("The fer{}ry", "-", ""),
    ("<b {}>ferry</b>", "x", " "),
    ("[caption {}]The ferry[/caption] at the pier", "x", " "),
    ("* {} *", "*", " "),
    ("{}", "=", ""),
    ("{}", "*", " "),
    ("Reporter {}", "Quist", " "),
    ("{} Correspondent", "Political", " "),
    ("Ida Quist, {} Reporter", "Senior", " "),
    ("Ida Quist {}", "van", " "),
    ("By Ida Quist, {}", "the", " "),
    ("By Ida Quist in {}", "Port", " "),
    ("By Reuters {}", "in", " "),
    ("By staff {}", "Post", " "),
    ("Text: {}", "Ida Quist", " und "),
    ("Editor: {}", "Quist", " "),
    ("{}, Reuters", "Quist", " "),
    ("Boats wait. Photo by {}", "Quist", " "),
    ("Photo courtesy of {}", "Quist", " "),
    ("Foto: {}/dpa", "Quist", " "),
    ("Boats wait. {} photo: Li Fen", "old", " "),
    ("Boats wait. {}: Li Fen", "Photo", " "),
    ("Photo: the {}", "quay", " "),
    ("Photo: {}", "港", " "),
    ("{} 港", "港港", " "),
    ("Boats wait. Li {} Fen/AP", "Quist", " "),
    ("Boats wait, {} via AP", "Quist", " "),
    ("Boats {} during the flood (AFP)", "wait", " "),
    ("Boats {} on Monday. Reuters", "wait", " "),
    ("Boats wait {} (pictured left)", "there", " "),
    ("FILE - Boats {}", "wait", " "),
    ("Pictured: {}", "Boats", " "),
    ("| {} | AP |", "1", " | "),
    ("SOURCE: Harbour {}", "word", " "),
    ("({}/dpa)", "abc", "/"),
    ("(dpa{})", "/abc", ""),
    ("With inputs from {}", "AFP", ", "),
    ("Li Fen {} contributed to this report", "and Omar Voss", " "),
    ("{} contributed to this report.", "Quist", " "),
    ("Li Fen is the {} reporter of the Post", "port", " "),
    ("Li Fen covers {}", "ports", " "),
    ("Contact Li Fen {} at li@post.example", "now", " "),
    ("3 June 2021 | {}", "Harbour", " "),
    ("3 June 2021 | Category: {}", "Harbour", " "),
    ("{} | 3 June 2021 | By Li Fen", "Harbour", " "),
    ("{}, 3 June 2021", "Harbour", " "),
    ("More {} stories", "harbour", " "),
    ("More from {}", "harbour", " "),
    ("Next {}", "story", " "),
    ("Harbour {} 3 4 5", "Town", " "),
    ("PORT {}, March 3 (AP) — The pier is shut on Monday.", "OF", " "),
    ("Port {} (Reuters)", "Salline", " "),
    ("1{} minutes read", "0", ""),
    ("{} minutes ago", "1", ""),
    ("Li Fen {} minutes ago", "1", ""),
    ("Published {} 3 June 2021", "on", " "),
    ("Watch: {}", "Ferry", " "),
    ("VIDEO: {}.", "Ferry", " "),
    ("Email {}", "now", " "),
    ("Ferry {} | Harbour Post", "runs", " "),
    ("Ferry runs | {}", "Post", " "),
    ("HARBOUR {} Ferry runs aground at the old pier in the port", "NEWS", " "),
    ("Harbour {} Ferry runs aground at the old pier in the port", "News", " "),
    ("a   b{}c", " ", ""),
    ("&#{};", "8", ""),
    ("&#{}217;", "8", ""),
    ("\\u2{}9", "01", ""),
    ("{}'s", "\\", ""),
    ("The port{}t", "�", ""),
    ("The caf{} is open", "Ã©", ""),
    ("It fell. [ad{}] It rose.", "_x", ""),
    ("It rose. {} It fell.", "[1]", " "),
    ("He said {} once. [ad] It fell.", '"no"', " "),
    ("It fell. <{}> It rose.", "b", ""),
    ("It fell. {} It rose.", "<!-- x -->", " "),
    ("**{}** ran **on**", "Ferry", " "),
    ("© {} Post", "2019", " "),
    ("Tags: {}", "Port of Salline", ", "),
    ("{}", "Port of Salline", ", "),
    ("x = {};", "y", "; "),
    ("{} 10:45 GMT", "Harbour", " "),
    ("Team {}", "3", " "),
    ("Follow {} on Twitter", "Li", " "),
)


def by_words() -> Iterator[tuple[str, list[Variant]]]:
    """Yield lines with one word or sign to many, under a title, amid a story and at its end by turns."""
    first, second, third, _ = PARAGRAPHS
    for number, (line, word, between) in enumerate(WORDS):
        lines = [line.replace("{}", between.join([word] * count)) for count in COUNTS]
        pages = (
            f"Old bridge shut after the flood\n{{}}\n{first}\n{second}",
            f"{first}\n\n{{}}\n\n{second}\n\n{third}",
            f"{first}\n{second}\n{third}\n{{}}",
        )
        yield (
            f"{line} {word}",
            [Variant(pages[(number + count) % 3].replace("{}", text), text, None) for count, text in enumerate(lines)],
        )


# A line, one word of which is made as long as it takes.
CHARACTERS = (
    "By Q{}",
    "Q{}",
    "Q{} Voss, Harbour Post",
    "By Li Q{}, Correspondent",
    "Photo: Q{}",
    "Boats wait at the pier (Q{}/AP)",
    "Boats wait at the pier in q{} (AFP)",
    "Boats wait at the pier in q{} on Monday. Li Fen/Getty Images",
    "FILE - Boats wait at the pier in q{}",
    "Pictured left, q{}.",
    "Q{} Voss is a reporter who covers the harbour.",
    "Li Voss of Q{} is the harbour reporter of the Post",
    "(Reporting by Q{})",
    "Tags: ferry, q{}",
    "Source: Q{}",
    "Q{} quist@post.example",
    "Read more: Q{}",
    "Ferry q{} runs aground at the pier",
    "Ferry q{} runs aground at the pier. It is mended",
    "- Harbour: q{} runs aground at the pier",
    "Q{} March 3, 2019",
    "Published on March 3, 2019 q{}",
    "PORT Q{} (AP) — The pier was shut on Monday, the master said.",
    "Port Q{} (AP)",
    "The ferry q{} runs.",
    "“The ferry q{} runs,” she said",
    "© 2019 Q{} Post. All rights reserved.",
    "港{}",
)


def by_length() -> Iterator[tuple[str, list[Variant]]]:
    """Yield lines one character shorter than a rule counts, as long as that, and longer by one, in three places."""
    first, second, third, _ = PARAGRAPHS
    pages = (
        f"Old bridge shut after the flood\n{{}}\n{first}\n{second}",
        f"{first}\n{{}}\n{second}\nPhoto: Li Fen\n{third}",
        f"{first}\n\n{second}\n\n{third}\n\n{{}}",
    )
    for number, line in enumerate(CHARACTERS):
        variants = []
        for length in LENGTHS:
            for more in (-1, 0, 1):
                text = line.replace("{}", "q" * (length + more - len(line) + 2))
                if len(text) == length + more:
                    variants.append(Variant(pages[(number + length) % 3].replace("{}", text), text, None))
        yield f"long: {line}", variants


LINKS = (
    "Ferry crews in Port Salline return to work after a strike",
    "Harbour: Why the ferry is late again this winter morning",
    "How to read a tide table without drowning in numbers",
    "Market: Gulls have learned to wait for the school bell",
    "Old lighthouse keeper writes a cookbook at ninety",
    "Sport: Rowers from Nordheim win the race on the Leine",
)
HEADLINES = (
    "FERRY NEWS",
    "Why the ferry is late again this winter, and who pays for it",
    "LEISURE",
    "How gulls have learned to wait for the bell of the old school",
    "COOKING",
    "What an old lighthouse keeper writes in his first cookbook",
    "ROWING",
    "Rowers from Nordheim win the race on the river once more",
)
SCENE = "Boats wait at the old pier in the port of Salline on a grey and windy Monday in March, seen from the ford"
# What comes again in a page: what stands before it, the lines, what parts them, and what stands after it.
BLOCKS = (
    ("{3}", LINKS, "\n", ""),
    ("{3}", LINKS, "\n", "{1}"),
    ("{2}", tuple(f"- {link}" for link in LINKS), "\n", "{2}"),
    ("{2}", tuple(f"• {link}" for link in LINKS[::-1]), "\n", ""),
    ("{3}\nRelated articles", LINKS, "\n", "{2}"),
    ("{3}\nMore harbour news", LINKS, "\n", ""),
    ("{3}\nPrevious article", LINKS, "\n", "Next article"),
    ("{2}", HEADLINES, "\n", "{2}"),
    ("{3}", HEADLINES, "\n", ""),
    ("{2}", tuple(link.upper() for link in LINKS), "\n{1}\n", "{1}"),
    ("{1}", (SCENE,), "\n", "{2}"),
    ("{1}", (SCENE,), "\n{1}\n", "{2}"),
    ("{1}\n\n{1}\n\n{1}\n\n{1}\n", (f"{SCENE}.", SCENE, "A boat is late.", SCENE), "\n", "Photo: Li Fen\n\n{2}"),
    ("{1}\n\n{2}\n\n{1}\n", ("The boat is late. It waits. It sinks. It is gone.",), " ", "Photo: Li Fen\n\n{2}"),
    ("Old bridge shut after the flood", ("Li Fen", "Omar Voss", "Ida Quist"), "\n", "{3}"),
    ("{1}", ("Li Fen", "Omar Voss", "Ida Quist"), "\n{1}\n", "{1}"),
    ("{3}", ("Li Fen", "Omar Voss", "Harbour Post"), "\n", ""),
    ("{3}", ("Harbour", "Ferry", "Port Salline", "Bridges"), "\n", ""),
    ("", ("Harbour", "Old town", "News of the day", "More"), "\n", "Old bridge shut after the flood\n{2}"),
    ("", ("Old bridge shut after the flood of the century",), "\n", "Second bridge opens\n{2}"),
    (
        "Old bridge shut after the flood",
        (LINKS[0], LINKS[2]),
        "\n",
        "By Li Fen\n{3}",
    ),
    ("Old bridge shut after the flood\n{1}", (LINKS[2], LINKS[4]), "\n", "{1}\n2 March 2019\n{1}"),
    ("{1}", ("10:45 The pier is shut.", "11:05 The ford is open."), "\n", "{1}"),
    ("{1}", ("3 March 2019", "4 March 2019"), "\n{1}\n", "{1}"),
    (
        "{3}\nComments",
        ("Li Fen says:", "I like the ferry.", "It is late, and nobody tells us why."),
        "\n",
        "",
    ),
    ("{1}\nComments", ("{1}",), "\n", ""),
    ("{3}\nSign up for our newsletter", ("Email", "Name", "Submit"), "\n", "{1}"),
    ("{1}\nSign up for our newsletter", ("Email", "Play"), "\n", "{2}"),
    ("", ("Email", "Play", "Print"), "\n", "{2}"),
    ("{1}", ("Harbour 3 1", "Nordheim 2 2", "Salline 0 4"), "\n", "{1}"),
    ("{1}", ("a   b   c", "dd  e   f"), "\n", "{1}"),
    ("{1}", ("  the boat is late", "the ford is open", "    and so it goes"), "\n", "{1}"),
    ("{1}", ("the boat is late", "\tthe ford is open"), "\n", "{1}"),
    ("{1}", ("f(x) {", "return x; }", "var y = 2;"), "\n", "{1}"),
    ("{3}", ("Li Fen", "Harbour correspondent", "li@post.example"), "\n", ""),
    ("By Li Fen\n{3}", ("Harbour correspondent", "li@post.example"), "\n", ""),
    ("{3}", ("Li Fen is a reporter who covers the harbour.", "Reach her at li@post.example."), "\n", ""),
    ("{3}\nAbout the author", ("Li Fen", "Omar Voss"), "\n", ""),
    ("{3}", ("(iq)", "-30-", "(Reporting by Li Fen)"), "\n", ""),
)


P, Q, R, _ = PARAGRAPHS
LIST = "Market: The gulls of Salline learn to wait for it\n- Sport: Rowers of Nordheim win the race again"
TABLOID = "\nLEISURE\nHow gulls have learned to wait for the bell of the old school"
TABLOID += "\nROWING\nRowers from Nordheim win the race on the river once more\n"
TITLE = "Old bridge shut after the flood"
# Pages with a line that is made as long as it takes, and the lengths.
LONG_LINES = (
    (f"{P}\n{Q}\n- Harbour: The q{{}} runs on\n- {LIST}\n{R}", (26, 27, 28, 36, 37, 38, 121, 122, 123)),
    (f"{P}\n{Q}\n- Harbour: Donaudampfq{{}} Kapitän\n- {LIST}\n{R}", (36, 37, 38)),
    (f"{P}\n{Q}\nFERRY Q{{}} NEWS\nHow the ferry came to the port, and who pays it{TABLOID}{R}", (59, 60, 61)),
    (f"{P}\n{Q}\nFERRY\nHow the old q{{}} ran to a port{TABLOID}{R}", (39, 40, 41, 129, 130, 131)),
    (f"{P}\n{Q}\nFERRY\nHow q{{}} ran aground once{TABLOID}{R}", (39, 40, 41)),
    (f"Q{{}} HARBOUR\nIda Quist\n{P}\n{Q}", (21, 22, 23)),
    (f"港{{}}\nIda Quist\n{P}\n{Q}", (8, 9, 10)),
    (f"{TITLE}\nBy Ida Quist\nQ{{}} Correspondent\n{P}\n{Q}", (59, 60, 61)),
    (f"{TITLE}\nIda Quist, Li Q{{}} and Omar Voss\n{P}\n{Q}", (60, 80, 119, 120, 121)),
    (f"{TITLE}\nWhat the q{{}} now says\nBy Ida Quist\n{P}\n{Q}", (109, 110, 111, 169, 170, 171)),
    (f"Ferry news\nOld bridge q{{}} shut after the flood\n{P}\n{Q}", (79, 80, 81, 139, 140, 141)),
    (f"Old bridge q{{}} shut\n{P} The old bridge is shut.\n{Q}", (24, 25, 26, 139, 140, 141, 159, 160, 161)),
    (f"{P}\n{Q}\n{R}\nRelated articles\nWhat q{{}} it\n{P}", (11, 12, 13, 59, 60, 61)),
    (f"{P}\n{Q}\n{R}\nRelated articles\nWhat the q{{}} makes of it\n{P}", (179, 180, 181)),
    (f"{P}\n{Q}\n{R}\nMore news\nFerry crews go back\nThe q{{}}.\nHow to read a tide table\n", (319, 320, 321)),
    (f"{P}\n{Q}\n{R}\nComments\nThe q{{}} is late\nLi Fen", (159, 160, 161)),
    (f"{P}\n{Q}\n{R}\nThe q{{}} is late", (159, 160, 161)),
    (f"{P}\nSign up for our newsletter\nNo q{{}} at all\nSubscribe to our newsletter\n{Q}", (119, 120, 121)),
    (f"{P}\nSign up for our newsletter\nif the q{{}} is late\n{Q}", (59, 60, 61)),
    (f"{P}\n{TITLE}\nBoats at q{{}} dawn\n{Q}\nBoats at q{{}} dawn\nPhoto: Li Fen", (15, 16, 17, 329, 330, 331)),
    (f"{P}\nBoats wait at the q{{}} (Li Fen/AP)\n{Q}", (698, 699, 700, 701)),
    (f"{P}\n\n{Q}\n\n{R}\n\n{P}\n\nBoats q{{}} wait here.\nPhoto: Li Fen\n\n{Q}", (219, 220, 221, 329, 330, 331)),
    (f"{P}\nBoats q{{}} wait at dawn\nPhoto: Li Fen\n{Q}", (219, 220, 221, 329, 330, 331)),
    (
        f"{P}\nBoats q{{}} wait at dawn. (AP Photo/Li Fen) The ferry ran on Monday, they said.",
        (360, 361, 375, 375, 376),
    ),
    (f"The q{{}} it.\n{Q}\nIda Quist", (59, 60, 61, 299, 300, 301)),
    (f"The q{{}} it\n{Q}\nIda Quist", (299, 300, 301)),
    (f"港の船が{{}}。\n{Q}\nIda Quist", (23, 24, 25)),
    (f"{P}\n{Q}\nPublished q{{}}\n3 June 2021", (29, 30, 31)),
    (f"{TITLE}\nPublished\n3 June 2021, q{{}}\n{P}\n{Q}", (139, 140, 141, 159, 160, 161)),
    (f"{P}\n{Q}\n{R}\nAbout the author\nLi Q{{}}\n{P}", (59, 60, 61, 79, 80, 81)),
    (f"NEWS Q{{}} Old bridge q shut after the flood\n{P}\n{Q}", (80, 159, 160, 161)),
    (f"the boat  q{{}}  is\nthe ford  q{{}}  is\n{P}", (119, 120, 121)),
    (f"the boat is late\n    q{{}} late\n{P}", (99, 100, 101, 103, 104, 105)),
)


def _fill(line: str) -> str:
    """Return a letter of the kind that a line has."""
    return "港" if "港" in line else "Q" if line.replace("{}", "").isupper() else "q"


def by_lines() -> Iterator[tuple[str, list[Variant]]]:
    """Yield pages with a line as long as a rule counts, one character shorter, and one longer."""
    for page, lengths in LONG_LINES:
        variants = []
        for length in lengths:
            grown = [line.replace("{}", _fill(line) * (length - len(line) + 2)) for line in page.split("\n")]
            variants.append(Variant("\n".join(grown), next(line for line in grown if len(line) == length), None))
        yield f"line: {page}", variants


def by_count() -> Iterator[tuple[str, list[Variant]]]:
    """Yield blocks of no lines to eight, the paragraphs around them parted by a blank line or not."""
    for before, lines, between, after in BLOCKS:
        variants = []
        for count in range(9):
            block = between.join(lines[number % len(lines)] for number in range(count))
            page = "\n".join(part for part in (before, block, after) if part)
            for gap in ("\n", "\n\n"):
                for more in (0, 1):  # paragraphs
                    told = iter(PARAGRAPHS * 20)
                    text = page
                    for number in (3, 2, 1):
                        while f"{{{number}}}" in text:
                            paragraphs = gap.join(next(told) for _ in range(number + more))
                            text = text.replace(f"{{{number}}}", paragraphs, 1)
                    variants.append(Variant(text, lines[0], None))
        yield f"count: {before} {lines} {between} {after}", variants


def by_neighbours() -> Iterator[tuple[str, list[Variant]]]:
    """Yield each line with up to four paragraphs before it and after it, and up to three times."""
    for line in LINES[::2]:
        variants = []
        for before in range(5):
            for after in range(4):
                lines = [*PARAGRAPHS[:before], *[line] * (1 + (before + after) % 3), *PARAGRAPHS[before:][:after]]
                variants.append(Variant(("\n", "\n\n")[after % 2].join(lines), line, None))
        yield f"beside: {line}", variants


def all_series() -> Iterator[tuple[str, list[Variant]]]:
    yield from by_words()
    yield from by_length()
    yield from by_count()
    yield from by_lines()
    yield from by_neighbours()
