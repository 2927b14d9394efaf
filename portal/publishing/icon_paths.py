"""The portal's own icons as path data: 24 by 24, drawn with a round stroke of the text's colour.

Not a template library (that is `templatetags/icons.py`), and no third party's drawings. A name in FILLED is painted instead of stroked.
"""

PATHS: dict[str, str] = {
    "arrow-left": "M20 12H4m6-6-6 6 6 6",
    "arrow-right": "M4 12h16m-6-6 6 6-6 6",
    "arrow-up": "M12 20V4M6 10l6-6 6 6",
    "award": "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z",
    "book": "M12 6.5C10 5 7 4.5 3.5 4.5v13C7 17.5 10 18 12 19.5c2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5zm0 0v13",
    "calendar": "M4 6.5h16v13.5H4zM4 10.5h16M8 3.5v5m8-5v5",
    "check": "M4 12.5l5.5 5.5L20 7",
    "chevron-down": "M5 9l7 7 7-7",
    "chevron-left": "M15 5l-7 7 7 7",
    "chevron-right": "M9 5l7 7-7 7",
    "clock": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.5 2",
    "coast": "M3.5 6h7c-1 2 2.5 2.5 1.5 4.5s3 2 2 4 1 3 .5 5.5M16.5 9c1 .8 2 .8 3 0m-1.5 5c1 .8 2 .8 3 0m-2.5 5c1 .8 2 .8 3 0M3.5 20h8",
    "download": "M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15",
    "external": "M10 5H5v14h14v-5M14 4.5h5.5V10M19.5 4.5L11 13",
    "file": "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5",
    "globe": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17z",
    "hands": "M3 13.5l4-2.5c2-1 3.5 0 5 1h2.5c2 0 2 2.5 0 2.5H11m3.5 0l4.5-2.8c1.8-.9 3 .9 1.7 2.1L15.5 18c-1 .9-2 1-3.5 1H8l-2 1.5M12 9V3.5m0 3.5C9.5 7 8.5 5.5 8.5 4M12 8c2.5 0 3.5-1.5 3.5-3",
    "home": "M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6",
    "info": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.2",
    "link": "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5",
    "list": "M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.2M4 12h.2M4 18h.2",
    "mail": "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
    "map": "M9 5.5L3.5 7.5v12L9 17.5l6 2 5.5-2v-12L15 7.5zm0 0v12m6-10v12",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "moment": "M3.5 6.5h17v12h-17zM3.5 7l8.5 6 8.5-6M12 9.5c-2-1.5-1.5-3.2 0-2.5 1.5-.7 2 1 0 2.5z",
    "news": "M4 5h13v14.5H6a2 2 0 0 1-2-2zM17 9h3v8.5a2 2 0 0 1-2 2M7.5 8.5h6M7.5 12h6M7.5 15.5h4",
    "people": "M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 5.3a3 3 0 0 1 0 5.6M17 14.2c2.7.5 4.5 2.3 4.5 5.3",
    "phone": "M5 4h4l1.5 4.5L8.3 10c1 2.5 3.2 4.7 5.7 5.7l1.5-2.2L20 15v4c0 .6-.4 1-1 1C11 20 4 13 4 5c0-.6.4-1 1-1z",
    "pin": "M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    "press": "M4 10v4.5h3.5l8.5 4v-12.5L7.5 10zM7.5 14.5l1 5h2.5l-1-4M19 9.5c1 1.5 1 3.5 0 5",
    "print": "M7 8.5V4h10v4.5M4 8.5h16V17h-3M7 17H4M7 13.5h10V20H7z",
    "rss": "M5 19h.2M5 12.5A6.5 6.5 0 0 1 11.5 19M5 6a13 13 0 0 1 13 13",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5",
    "sprout": "M12 20.5V11m0 2.5C7.5 13.5 5 11 5 6.5c4.5 0 7 2.5 7 7zM12 11c0-4 2.5-6.5 7-6.5 0 4.5-2.5 6.5-7 6.5zM6 20.5h12",
    "star": "M12 2.8l2.8 5.9 6.4.8-4.7 4.5 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4-4.7-4.5 6.4-.8z",
    "warning": "M12 4L2.5 20h19zM12 10v5M12 17.5v.2",
    "yui": "M8 12a4 4 0 1 1 0-.1M16 12a4 4 0 1 0 0-.1M8 9.5c2.5 0 5.5 5 8 5M8 14.5c2.5 0 5.5-5 8-5",
}

FILLED = frozenset({"star"})

#: The icon that stands for a section where there is room for one.
SECTION_ICONS: dict[str, str] = {
    "news": "news",
    "council": "people",
    "initiatives": "yui",
    "events": "calendar",
    "awards": "award",
    "handson": "hands",
    "casebooks": "book",
    "press": "press",
    "places": "coast",
    "glossary": "list",
    "pages": "info",
}
