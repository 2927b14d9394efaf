"""The award: its years, and those who received it."""

from awards.models.laureate import Laureate, public_laureates
from awards.models.year import AwardCount, AwardYear

__all__ = ["AwardCount", "AwardYear", "Laureate", "public_laureates"]
