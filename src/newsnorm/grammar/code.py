"""How a line of JavaScript, CSS or JSON looks; "the function of the committee" is none."""

import re

__all__ = ["CODE_ENDS", "SNIPPET", "SNIPPET_STARTS", "is_code", "statements_end"]

# What begins a statement of the scripts that pages load; none of it begins a sentence.
SCRIPT = re.compile(
    r"(?:var|let|const) [\w$]+ ?="
    r"|(?:window|document|googletag|dataLayer|_taboola|adsbygoogle|jQuery|_gaq|_sf_async_config|FB|twttr|instgrm|OBR"
    r"|ezstandalone|taboola|criteo|console|gtag|fbq|ga|__tcfapi|\$) ?(?:\.\w|\(|\[|\|\||=[^=])"
    r"|!?\(?function ?\w*\(|\(?adsbygoogle ?=|\(async|\(\(\) ?=>|\}\)?\(?[\w,. ]*\)*;|if ?\([^)]*\) ?\{|try ?\{"
    r"|return [\w.(!]++[^.?!]*;$|/\*.*\*/$|//<!\[CDATA\[|//\]\]>"
)
# The snippet that an advertising network has publishers paste; it is cut wherever it stands.
SNIPPET = re.compile(
    r"\(adsbygoogle ?= ?window\.adsbygoogle ?\|\| ?\[\]\)\.push\(\{[^{}\n]*\}\);?"
    r"|googletag\.cmd\.push\(function ?\(\) ?\{[^{}\n]*\}\);?"
)
SNIPPET_STARTS = ("(adsbygoogle", "googletag.cmd")
STATEMENT = re.compile(r"""(?:[^;'"\n]|'[^'\n]*'|"[^"\n]*")*+;""")
CSS = re.compile(r"(?:[.#*:\[\w@][^{};]*\{\s*)+[a-z-]+\s*:[^{};]+[;}]")
CSS_HEAD = re.compile(r"@(?:media|font-face|import|charset|keyframes|supports)\b[^.]*[{;]|[.#][\w-][^.;]*\{$")
SENTENCE = re.compile(r"\s*[A-Z][\w’'-]*,? \w")
CODE_ENDS = frozenset(";{}>]),")
SIGNS = re.compile(r"[;{}()=]")


def is_code(line: str) -> bool:
    """Whether a line is code and nothing else.

    >>> is_code("window._feed = window._feed || [];"), is_code("Var, the department, reported fires; none spread.")
    (True, False)
    """
    last = line[-1:]
    if last not in CODE_ENDS:
        return False
    if line[0] in "{[":
        return line.count('":') >= 3 or (line[0] == "{" and last in "};" and len(line) < 4)
    if last in "}{;" and (CSS.match(line) or CSS_HEAD.match(line)):
        return True
    return last in ";{})" and SCRIPT.match(line) is not None and len(SIGNS.findall(line)) >= 2


def statements_end(line: str) -> int:
    """Return where the statements of code end that a line begins with: 0 where there are none.

    >>> statements_end("window._feed = window._feed || []; The vote is at noon.")
    35
    """
    if not SCRIPT.match(line):
        return 0
    end = 0
    for found in STATEMENT.finditer(line):
        if found.start() != end or not _is_statement(found[0]):
            break
        end = found.end()
    return end + len(line[end:]) - len(line[end:].lstrip())


def _is_statement(text: str) -> bool:
    """Whether it has the signs of code, a call, an assignment or a brace, and does not begin as a sentence does."""
    return not SENTENCE.match(text) and any(sign in text for sign in ("=", "(", "{", "}", ".push"))
