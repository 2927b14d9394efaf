# What a person types. The work itself is in tools/, in plain Python.
#
#   make run        set up what is due and serve on http://127.0.0.1:8000 (PORT=)
#   make setup      make .venv and install the packages, nothing else
#   make staff      make a staff account (STAFF_NAME=, STAFF_PASSWORD= when nobody is there to ask)
#   make test       everything that must hold before a change goes in
#   make audit      measure every type of page: bytes, markup, axe, Lighthouse (ONLY=, PAGES=; needs npm and Java)
#   make accessibility  draw the pages of a new accessibility test and let axe look at them (LANGUAGE=, SEED=)
#   make components write docs/components.html, every piece of the look from the real templates
#   make bench-kit  measure the memory that a press kit takes (MEGABYTES=1024)
#   make bench-timing  measure whether the time of an answer tells a stranger what is hidden (SAMPLES=200)
#   make bench-search  measure the search (SEARCH_EVAL= folder of documents and queries, DOCUMENTS=)
#   make contact-sheet  photograph every type of page of a running site for docs/images (BASE=, needs Chromium)
#   make messages   gather the words of the interface into locale/ (needs gettext)
#   make lock       write requirements*.txt anew from requirements*.in (needs uv)

# The first Python of 3.11 or later that can make environments, else the first of 3.11 or later.
# Each is tried by running it: a shim may be on the path with nothing behind it.
candidates := python3.11 /usr/bin/python3.11 python3.12 python3.13 python3 /usr/bin/python3
recent := import sys; sys.exit(sys.version_info < (3, 11))
try = $(shell for p in $(candidates); do "$$p" -c '$(1)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
ifndef PYTHON
PYTHON := $(call try,import venv; import ensurepip; $(recent))
PYTHON := $(or $(PYTHON),$(call try,$(recent)))
endif

.DEFAULT_GOAL := help
.PHONY: help run setup staff test audit accessibility components messages lock python bench-search contact-sheet bench-kit bench-timing

help:
	@sed -n 's/^#   //p' Makefile

python:
	@[ -n "$(PYTHON)" ] && "$(PYTHON)" -c '$(recent)' || { echo "Python 3.11 or later is needed: apt-get install python3.11 python3.11-venv" >&2; exit 1; }

run setup staff test audit accessibility components: python
	@exec "$(PYTHON)" -m tools $@

messages: setup
	@command -v xgettext >/dev/null || { echo "xgettext is needed: apt-get install gettext" >&2; exit 1; }
	@mkdir -p locale/ja locale/en
	@for domain in django djangojs; do \
	  .venv/bin/python manage.py makemessages --domain $$domain --locale ja --locale en --verbosity 0 \
	    --no-obsolete --add-location file --ignore 'var/*' --ignore 'tests/*' --ignore 'tools/*' || exit 1; \
	done
	@.venv/bin/python -m tools.messages tidy

lock:
	@command -v uv >/dev/null || { echo "uv is needed: python3 -m pip install uv" >&2; exit 1; }
	@for set in requirements requirements-dev; do \
	  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock" $$set.in --output-file $$set.txt || exit 1; \
	done

bench-search: setup
	@[ -n "$(SEARCH_EVAL)" ] || { echo "SEARCH_EVAL= must name a folder with documents.jsonl and queries.jsonl." >&2; exit 1; }
	@.venv/bin/python -m bench.search "$(SEARCH_EVAL)" --documents $(or $(DOCUMENTS),10000)
	@.venv/bin/python -m tests.postgres .venv/bin/python -m bench.search "$(SEARCH_EVAL)" --documents $(or $(DOCUMENTS),10000)

contact-sheet: setup
	@.venv/bin/python -m tools.contact_sheet $(BASE)

bench-kit: setup
	@.venv/bin/python -m bench.press_kit $(or $(MEGABYTES),1024)

bench-timing: setup
	@.venv/bin/python -m bench.timing $(or $(SAMPLES),200)
