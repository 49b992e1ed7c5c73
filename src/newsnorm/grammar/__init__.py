"""The grammar of news: names, dates, credits, markup and their like, read from a string; no rules, no roles."""
