"""A release, a record, a fact sheet or any other item as a paper: one structure, and from it plain text, a tagged PDF and a single HTML file.

Builders are pure: they take an item and a language, and no request. What is shown depends on the clock of `publishing` alone.
"""

from portal.press.papers.paper import Paper

__all__ = ["Paper"]
