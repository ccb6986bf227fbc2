# Quầy Một cửa. `make run` and `make test` do all set-up themselves; see README.md.

PYTHON := .venv/bin/python
DESK := .venv/bin/desk-app
WORKERS ?= 2
DEMO := demo

# Screens need a display; where there is none a virtual one of the smallest supported size is lent.
ON_SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,xvfb-run -a -s "-screen 0 1366x768x24")

.PHONY: help setup run test lint lock translations screenshots bench soak clean

help:
	@echo "make run          the program on demonstration data (without a display: one dossier by command line)"
	@echo "make test         all tests, style, types and architecture"
	@echo "make setup        the packages alone"
	@echo "make lint         style, types and directions of imports alone"
	@echo "make bench        how fast it is        make soak         every long proof, for hours (ARGS=N dossiers)"
	@echo "make screenshots  pictures of every screen, to look at"
	@echo "make translations compile the texts     make lock         pin the packages anew"
	@echo "make clean        remove what was built (not .venv, not demo)"

setup:
	@installer/setup.sh

run: setup
	@test -e $(DEMO)/desk.db || $(DESK) --data $(DEMO) init --demo
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	@$(DESK) --data $(DEMO)
else
	@echo "No display: registering docs/examples/birth.json from the command line."
	@DESK_PASSWORD=clerk $(DESK) --data $(DEMO) --as clerk register docs/examples/birth.json --receipt $(DEMO)/receipt.pdf
	@echo "The receipt lies in $(CURDIR)/$(DEMO)/receipt.pdf"
endif

test: setup
	@$(PYTHON) -m pytest -n $(WORKERS) $(ARGS)

lint: setup
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports

translations: setup
	@$(PYTHON) installer/translations.py

# Needs `uv` on the path; the file names no index, so that every office can use its own mirror.
lock:
	uv pip compile --quiet --extra central --extra dev pyproject.toml --generate-hashes $(ARGS) \
		--no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11 \
		--output-file requirements.txt

screenshots: setup
	@$(ON_SCREEN) $(PYTHON) -m tests.screenshots

bench: setup
	@for file in tests/benchmarks/[a-z]*.py; do \
		$(ON_SCREEN) $(PYTHON) -m tests.benchmarks.$$(basename $$file .py) || exit 1; \
	done

soak: setup
	@$(PYTHON) -m tests.soak $(ARGS)
	@$(PYTHON) -m tests.exchange.long_run
	@$(PYTHON) -m tests.exchange.explore
	@$(PYTHON) -m tests.exchange.many_desks
	@$(PYTHON) -m tests.exchange.kills
	@$(PYTHON) -m tests.benchmarks.sync_soak 200 1000

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f resources/i18n/*.qm
	find desk_app tests installer -name __pycache__ -type d -prune -exec rm -rf {} +
