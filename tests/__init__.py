"""What must hold. `conftest.py` says on which database and with which programs; factories.py makes the data."""
