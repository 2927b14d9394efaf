"""Japanese calendar, writing and order in plain Python: no Django, no settings, no translation files."""
