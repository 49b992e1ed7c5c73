"""The names of shortcodes: of WordPress itself, of page builders, and of the plugins that news sites use."""

import re

from newsnorm.grammar.wordlist import words

__all__ = ["BBCODE", "CAPTIONS", "GONE", "is_listed", "is_plain"]

# The opening and closing tag hold the caption of a picture.
CAPTIONS = frozenset({"caption", "wp_caption"})

# Tags of bulletin boards, which have rules of their own.
BOARD = """
align b center code color colour email font i img justify left list media quote right s size spoiler u url
"""

# What stands between opening and closing tag goes with them: it is an address, a button or a repeated quotation.
WHOLE = """
audio bctt btn button contact-form contact-form-7 cta ctt embed embedyt et_pb_button et_pb_code et_pb_cta facebook
fusion_button fusion_code fvplayer gallery googlemap googlemaps gview iframe instagram optin pdf-embedder playlist
pullquote raw_html soundcloud su_button su_gmap su_posts su_pullquote su_video su_vimeo su_youtube tweet tweet_dis
twitter vc_btn vc_button vc_cta vc_gmaps vc_raw_html vc_raw_js vc_video video videojs vimeo youtube
"""

# Names with a `_`, `-` or digit: no prose writes them in brackets, so they need no other proof.
ODD = """
ad_1 ad_2 add_to_cart ads1 ads2 amazon_link bbp-forum blog_subscription_form bsa_pro_ad_space contact-field
contact-form contact-form-7 crp custom-facebook-feed display-posts do_widget do_widget_area dynamic-sidebar
elementor-template envira-gallery ez-toc fl_builder_insert_layout google-adsense hide_content ic_add_posts
ihc-hide-content instagram-feed jetpack-related-posts mailpoet_form mc4wp_form most_read newsletter_form ninja_form
one_fifth one_fourth one_half one_third page_links pdf-embedder photo_gallery presto_player print_link purchase_link
rank_math_faq recent_posts related-posts related_posts rev_slider show_posts siteorigin_widget smart_track_player
social_share supsystic-gallery the_ad the_ad_group three_fourth total_poll tribe_events tweet_dis twitter-timeline
two_third woocommerce_cart wp_ad_camp_1 wp_caption wp_poll wp_show_posts wp_widget wpdm_package wpseo_breadcrumb
"""

# Plain words that are shortcodes; bare, they count only alone on a line or between two sentences.
PLAIN = """
accordion ad addtoany adinserter adning adrotate ads adsense affiliate audio blockquote box btn button caption catlist
clear columns countdown DISQUS divider dropcap embed embedyt facebook fblike foogallery formidable gallery googlemap
googlemaps gravityform gview highlight iframe instagram irp latex layerslider list metaslider modula newsletter ngg
nggallery padding playlist podlove poll polldaddy powerpress presentation products pullquote quads ratemypost ratings
recipe section sharethis sidebar slideshow smartslider soliloquy soundcloud sourcecode spacer tablepress tabs toc
toggle tweet twitter video vimeo widget wpadcenter wpdatatable wpforms wpgmza wufoo yarpp youtube
"""

# The page builders' prefixes: WPBakery, Divi, Avada, Shortcodes Ultimate, Enfold, TagDiv, and so on.
FAMILIES = re.compile(
    r"(?:vc|et_pb|fusion|su|av|td|tdc|tie|ux|cs|fl_builder|elementor|wp_ad|wpb|tdb|rev|jnews|mvc|kc|tatsu|nectar|mk)[_-]\w"
)

BBCODE = words(BOARD)
GONE = words(WHOLE)
NAMES = words(ODD) | words(PLAIN) | GONE
WORDS = words(PLAIN) - words(ODD)


def is_listed(name: str) -> bool:
    """Whether a name is one that shortcodes have.

    >>> is_listed("vc_row"), is_listed("gallery"), is_listed("sic")
    (True, True, False)
    """
    return name in NAMES or FAMILIES.match(name) is not None


def is_plain(name: str) -> bool:
    """Whether a listed name is also a word, so that it needs more proof than its name.

    >>> is_plain("gallery"), is_plain("vc_row")
    (True, False)
    """
    return name in WORDS or (name in GONE and name.isalpha())
