# `make` alone lists the targets. Python packages live in .venv/, installed once and again when
# pyproject.toml or constraints.txt change; packaging/bootstrap.sh sees to the system's packages.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test test-large test-all check data screenshots clean \
        system-run system-test system-large

PYTHON := .venv/bin/python
WORKERS ?= 2

# Constraints given so hold for the build of the package, too: -c would not, and from version 25.3 pip
# asks the second variable there. A relative path, for pip parts them at spaces.
PIP_INSTALL := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
               $(PYTHON) -m pip install --quiet --disable-pip-version-check

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | awk -F'|' '{ printf "make %-12s %s\n", $$1, $$2 }'

run: system-run .venv/run.stamp ## open the window (without a display: pictures of it)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    exec .venv/bin/natoeu-desktop; \
	fi; \
	echo "There is no display, so the window is rendered to pictures in build/screens/:"; \
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m natoeu_desktop.window.screens --output build/screens

test: system-test .venv/dev.stamp ## run the tests, all but the large ones
	$(PYTHON) -m pytest -m "not large" -n $(WORKERS)

# pytest ends with 5 when it finds no test, which is no failure here.
test-large: system-large .venv/large.stamp ## run the tests that need large programs
	@$(PYTHON) -m pytest -m large || { status=$$?; [ $$status -eq 5 ] || exit $$status; }

test-all: test test-large ## run every test

check: .venv/dev.stamp ## run the linters, and compare the database with data/
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) -m natoeu_desktop.dataset check

data: .venv/dev.stamp ## compile data/ to data/natoeu.db
	$(PYTHON) -m natoeu_desktop.dataset build

screenshots: system-run .venv/run.stamp ## render docs/screenshots/ from the program
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m natoeu_desktop.window.screens --output docs/screenshots --readme

clean: ## remove what was built, but not .venv/
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -path ./.venv -prune -o -name __pycache__ -prune -exec rm -rf {} +

system-run system-test system-large:
	@sh packaging/bootstrap.sh $(@:system-%=%)

.venv/bin/python:
	@sh packaging/bootstrap.sh python

.venv/run.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "Setting up .venv/ to run the program"
	@$(PIP_INSTALL) -e .
	@touch $@

# Whoever can develop can also run.
.venv/dev.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "Setting up .venv/ to develop the program"
	@$(PIP_INSTALL) -e '.[dev]'
	@touch .venv/run.stamp $@

# And whoever runs the large tests can develop.
.venv/large.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "Setting up .venv/ to run the large tests"
	@$(PIP_INSTALL) -e '.[dev,large]'
	@touch .venv/run.stamp .venv/dev.stamp $@
