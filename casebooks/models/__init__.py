"""The bookshelf: publications in their series, the cases in them, and the awards for industrial reconstruction cases."""

from casebooks.models.award import IndustrialAward, IndustrialLaureate
from casebooks.models.case import Case
from casebooks.models.publication import Publication, PublicationFile, PublicationTopic, Series, TopicKind

__all__ = [
    "Case",
    "IndustrialAward",
    "IndustrialLaureate",
    "Publication",
    "PublicationFile",
    "PublicationTopic",
    "Series",
    "TopicKind",
]
