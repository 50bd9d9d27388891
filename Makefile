# The house's commands. `make demo` and `make test` set up what they need.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
WORDS := resources/earwitness_resources/i18n
PY := $(VENV)/bin/python
export EARWITNESS_MODELS ?= $(CURDIR)/build/models
export PYTHONHASHSEED ?= 0

.PHONY: help setup setup-test demo test check bench accuracy eval-findings ner soak lock i18n screens clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.ready: requirements.txt pyproject.toml packaging/setup/venv.sh
	@bash packaging/setup/venv.sh "$(PYTHON)" $(VENV)
	@touch $@

setup: $(VENV)/.ready ## the environment and the models that come with it
	@$(PY) -m earwitness_core.catalogue --embedded
	@$(VENV)/bin/pyside6-lrelease -silent $(WORDS)/*.ts

setup-test: setup ## what the tests need beside it: a virus scanner and a keyring
	@bash packaging/setup/system.sh

demo: setup ## the main job on real recordings: folder, vault, transcript, search, export, check
	@$(PY) -m earwitness_desktop.cli.main demo

check: $(VENV)/.ready ## formatting, style, types, import contracts
	@$(VENV)/bin/ruff format --check core sync desktop resources tests packaging
	@$(VENV)/bin/ruff check core sync desktop resources tests packaging
	@$(VENV)/bin/mypy
	@$(VENV)/bin/mypy --config-file tests/mypy.ini
	@$(VENV)/bin/lint-imports

test: setup-test check ## the whole suite
	@temp=$$(bash packaging/setup/temp.sh) && trap 'rm -rf "$$temp"' EXIT && \
		TMPDIR="$$temp" $(PY) -m pytest --basetemp="$$temp/t" -n 2 --dist worksteal

bench: setup ## speed and memory against baselines in the same run -> build/bench.json; one suite: ONLY=search
	@$(PY) tests/bench/run.py $(if $(ONLY),--only $(ONLY))

accuracy: setup ## word and speaker error: make accuracy DATA=folder-with-manifest.json
	@test -n "$(DATA)" || { echo "make accuracy DATA=folder (a folder with a manifest.json, see core/docs/accuracy.md)"; exit 2; }
	@$(PY) tests/bench/accuracy.py "$(DATA)"

eval-findings: setup ## personal data found and made up: make eval-findings DATA=folder-of-annotated-texts
	@test -n "$(DATA)" || { echo "make eval-findings DATA=folder (JSON files of the forms in core/docs/findings.md)"; exit 2; }
	@$(PY) tests/bench/findings_eval.py "$(DATA)" $(if $(MISSES),--misses $(MISSES))

ner: setup ## trains the model of names anew, then measures it: make ner DATA=folder-with-ner-and-qmsum PII=folder-of-annotated-texts
	@test -n "$(DATA)" || { echo "make ner DATA=folder (see resources/earwitness_resources/ner/README.md)"; exit 2; }
	@$(PY) -m pip install -qq --require-hashes -r packaging/ner/requirements.txt
	@$(PY) packaging/ner/common.py "$(DATA)" resources/earwitness_resources/ner/common.txt
	@$(PY) packaging/ner/given.py "$(DATA)" resources/earwitness_resources/ner/given.txt
	@$(PY) packaging/ner/train.py "$(DATA)" resources/earwitness_resources/ner
	@test -z "$(PII)" || $(PY) packaging/ner/gate.py "$(PII)"

soak: setup-test ## random kills with one oracle, then hostile documents, an hour and more: make soak KILLS=1000 SEED=7
	@cd tests && $(abspath $(PY)) -m soak.run $(if $(KILLS),--kills $(KILLS)) $(if $(SEED),--seed $(SEED))
	@$(PY) tests/soak/fuzz_documents.py all $${FUZZ_SECONDS:-300}

lock: $(VENV)/.ready ## renew requirements.txt from pyproject.toml
	@$(PY) -m pip install -q uv
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--extra speech --extra documents --extra meaning --extra names --extra analysis --extra desktop --extra dev pyproject.toml -o requirements.txt
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--extra names --extra ner --constraints requirements.txt pyproject.toml -o packaging/ner/requirements.txt

i18n: $(VENV)/.ready ## bring the words of the window into resources/earwitness_resources/i18n, to be translated there
	@files=$$(git ls-files 'desktop/earwitness_desktop/*.py' | grep -vE '/(cli|service)/'); \
		for ts in $(WORDS)/*.ts; do $(VENV)/bin/pyside6-lupdate -silent -no-obsolete -locations none -tr-function-alias translate+=_tr \
		$$(case $$ts in *_en.ts) echo -pluralonly;; esac) $$files -ts $$ts; done

screens: setup ## pictures of every screen of the window, from the real program -> desktop/screens
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) packaging/screens.py desktop/screens

clean: ## remove the environment and what was built
	rm -rf $(VENV) build
