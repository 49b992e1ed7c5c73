"""What is taken out of a corpus: counted by role, rule and site, with what looks wrong, as figures and as a page."""

from newsnorm.audit.counts import site_of
from newsnorm.audit.page import to_html
from newsnorm.audit.plain import readable, to_dict
from newsnorm.audit.tally import Tally

__all__ = ["Tally", "readable", "site_of", "to_dict", "to_html"]
