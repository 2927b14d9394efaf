"""The steps from a fresh clone to a portal that can be served or tested, as data."""

import os

from tools.machine import VENV_PYTHON
from tools.steps import Step

PYTHON = str(VENV_PYTHON)
MANAGE = (PYTHON, "manage.py")
ROOMS = ("portal", "initiatives", "events", "awards", "handson", "casebooks")
PIP = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")
ELSEWHERE = bool(os.environ.get("DATABASE_URL"))
DATABASE_FILE = "" if ELSEWHERE else "var/portal.sqlite3"


PACKAGES = Step(
    name="packages",
    says="installing the packages (a minute or two the first time)",
    command=(*PIP, "-r", "requirements.txt"),
    reads=("requirements.txt",),
    makes=".venv/bin/granian",
)
DEV_PACKAGES = Step(
    name="dev-packages",
    says="installing the packages for tests",
    command=(*PIP, "-r", "requirements-dev.txt"),
    reads=("requirements-dev.txt",),
    makes=".venv/bin/pytest",
)
MESSAGES = Step(
    name="messages",
    says="compiling the messages of the interface",
    command=(PYTHON, "-m", "tools.messages", "compile"),
    reads=("locale/*.po", "tools/messages.py"),
    makes="locale/ja/LC_MESSAGES/django.mo",
)
STATIC = Step(
    name="static",
    says="collecting the static files",
    command=(*MANAGE, "collectstatic", "--no-input", "--verbosity", "0"),
    reads=("static/*", "*/static/*", "requirements.txt", "portal/settings/*.py", "portal/delivery/*.py"),
    makes="var/static/staticfiles.json",
    after=("packages",),
)
DATABASE = Step(
    name="database",
    says="bringing the database up to date",
    command=(*MANAGE, "migrate", "--no-input", "--verbosity", "0"),
    reads=("*/migrations/*.py", "requirements.txt"),
    makes=DATABASE_FILE,
    elsewhere=ELSEWHERE,
)
CONTENT = Step(
    name="content",
    says="loading the content (what staff have edited stays as it is)",
    command=(*MANAGE, "load_content"),
    reads=("content/*", *(f"{room}/*.py" for room in ROOMS)),
    makes=DATABASE_FILE,
    after=("database",),
    elsewhere=ELSEWHERE,
)


TO_INSTALL = (PACKAGES,)
TO_SERVE = (PACKAGES, MESSAGES, STATIC, DATABASE, CONTENT)
TO_TEST = (DEV_PACKAGES, MESSAGES)
TO_AUDIT = (DEV_PACKAGES, MESSAGES, STATIC)
