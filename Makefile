# A fresh machine needs Python 3.11 or later and make; the rest comes into .venv.
PYTHON ?= python3
PYTEST_FLAGS ?= -n 2
FUZZ_ROUNDS ?= 4
FUZZ_KILLS ?= 50
FUZZ_SEED ?= 1
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help test lint types layers pytest demo addin pages bench fuzz clean

help: ## list these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

test: lint types layers pytest ## everything that must hold before a commit

lint: .venv/.dev ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev ## strict typing of the package
	$(BIN)/mypy

layers: .venv/.dev ## who may import whom
	$(BIN)/lint-imports

pytest: .venv/.dev ## the tests alone; PYTEST_FLAGS chooses among them
	$(BIN)/pytest $(PYTEST_FLAGS)

demo: .venv/.app ## the sample unit from end to end, into demo/
	$(BIN)/jixiao demo demo

addin: .venv/.dev ## the add-in into xl_addin/dist/, the workbooks into workbook/
	$(BIN)/jixiao addin build

pages: demo .venv/.dev ## print what the demo made to PNG pages, into pages/
	rm -rf pages
	PYTHONPATH=tests $(BIN)/python -m support.pages demo pages

bench: .venv/.dev ## measure speed
	$(BIN)/python benchmarks/run.py

fuzz: .venv/.dev ## hostile inputs, FUZZ_ROUNDS of 5,000, from FUZZ_SEED on; then FUZZ_KILLS kills
	last=$$(($(FUZZ_SEED) + $(FUZZ_ROUNDS) - 1)); for seed in $$(seq $(FUZZ_SEED) $$last); do \
	  FUZZ_INPUTS=5000 $(BIN)/pytest -q -n 2 --dist worksteal tests/fuzz/test_readers.py \
	    --hypothesis-seed=$$seed || exit 1; \
	done
	PYTHONPATH=tests $(BIN)/python tests/fuzz/kills.py --count $(FUZZ_KILLS) --seed $(FUZZ_SEED)

clean: ## remove what was built, the environment included
	rm -rf xl_addin/dist workbook/*.xls? workbook/.jixiao-build.json
	rm -rf .venv build dist demo pages .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/.pip:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; set PYTHON=")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

.venv/.app: pyproject.toml constraints.txt | .venv/.pip
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	@touch $@

.venv/.dev: .venv/.app
	$(BIN)/python -m pip install --quiet -c constraints.txt --group dev
	@touch $@
