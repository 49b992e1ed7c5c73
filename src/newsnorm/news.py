"""NEWS: what runs on a news text, in order; and the one door to it."""

from newsnorm.article import Article
from newsnorm.labels.bios import bios
from newsnorm.labels.boilerplate import boilerplate, company
from newsnorm.labels.bylines import bylines
from newsnorm.labels.calls import calls
from newsnorm.labels.captions import captions
from newsnorm.labels.closings import copyrights, feed_notes, tag_lists
from newsnorm.labels.headlines import headlines
from newsnorm.labels.knowntitles import known_titles
from newsnorm.labels.related import related
from newsnorm.labels.remnants import remnants
from newsnorm.labels.signoffs import signoffs
from newsnorm.labels.tails import tails
from newsnorm.labels.teasers import teasers
from newsnorm.labels.timestamps import timestamps
from newsnorm.labels.widgets import widgets
from newsnorm.pipeline import Pipeline
from newsnorm.repairs.breaks import glued_captions
from newsnorm.repairs.codes import unicode_escapes
from newsnorm.repairs.encoding import c1_controls, replacement_characters, surrogates
from newsnorm.repairs.entities import entities
from newsnorm.repairs.escapes import escaped_breaks, escaped_quotes
from newsnorm.repairs.glue import glued_notices
from newsnorm.repairs.heads import glued_kickers
from newsnorm.repairs.html import comments, html_tags, scripts
from newsnorm.repairs.invisible import invisible_characters
from newsnorm.repairs.markdown import markdown
from newsnorm.repairs.mojibake import mojibake
from newsnorm.repairs.shortcodes import shortcodes
from newsnorm.repairs.spaces import line_ends, spaces
from newsnorm.repairs.tokens import bbcode, cms_tokens, templates
from newsnorm.repairs.torn import broken_hyphens, drop_caps
from newsnorm.rules import Labeller, Repair

__all__ = ["NEWS", "normalize"]

NEWS = Pipeline(
    (
        # encoding and line ends, before there are lines
        Repair(surrogates),
        Repair(c1_controls),
        Repair(line_ends, needles="\r\x0b\x0c\x85\u2028\u2029"),
        # what dumps and templates wrote for a character
        Repair(unicode_escapes, needles="\\%u"),
        Repair(escaped_quotes, needles="\\"),
        Repair(escaped_breaks, needles="\\"),
        Repair(entities, needles="&;"),
        Repair(mojibake),
        Repair(replacement_characters, needles="\N{REPLACEMENT CHARACTER}?"),
        Repair(invisible_characters),
        # markup smaller than a line
        Repair(scripts, needles="<;"),
        Repair(comments, needles="<"),
        Repair(shortcodes, needles="["),
        Repair(cms_tokens, needles="[{#%"),
        Repair(bbcode, needles="["),
        Repair(templates, needles="{<["),
        Repair(html_tags, needles="<"),
        Repair(markdown, needles="*_[#"),
        # blocks glued together or torn apart
        Repair(glued_captions),
        Repair(glued_notices),
        Repair(drop_caps),
        Repair(glued_kickers),
        Repair(broken_hyphens, needles="-"),
        Repair(spaces),
        # whole lines
        Labeller(known_titles, by_place=False),
        Labeller(widgets, by_place=False),
        Labeller(boilerplate, by_place=False),
        Labeller(calls, by_place=False),
        Labeller(captions, by_place=False),
        Labeller(copyrights, needles="©cC", by_place=False),
        Labeller(feed_notes),
        Labeller(timestamps),
        Labeller(signoffs),
        Labeller(bylines),
        Labeller(bios),
        Labeller(company),
        Labeller(remnants),
        Labeller(headlines),
        Labeller(tag_lists, needles="#＃,"),
        Labeller(related),
        Labeller(teasers),
        Labeller(tails),
    )
)


def normalize(text: str, pipeline: Pipeline = NEWS, *, title: str | None = None) -> Article:
    """Turn the raw text of a news article into title, body, captions and the rest, with nothing lost.

    Args:
        text: any str, as a scraper or extractor left it.
        pipeline: the rules to run; `NEWS` has them all.
        title: the title, where it is known from elsewhere (a feed, the page's metadata). Lines that say it are found
            surely, and no other line is taken for the title.

    Raises:
        TypeError: `text` is not a str, or `title` is neither a str nor None.

    """
    return pipeline(text, title=title)
