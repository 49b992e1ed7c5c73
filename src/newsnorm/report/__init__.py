"""What an article is, told: to programs as a dict for JSON, to people as text or as a page."""

from newsnorm.report.page import framed, to_html
from newsnorm.report.plain import explained, readable
from newsnorm.report.values import to_dict

__all__ = ["explained", "framed", "readable", "to_dict", "to_html"]
