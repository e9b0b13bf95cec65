# `make` installs what is missing, builds, and runs every notebook; `make test` runs the tests.

PREFIX ?= /usr/local
DESTDIR ?=

# Debian's and Ubuntu's packages: what the build needs, and what the tests need besides.
PACKAGES = git pkg-config libcairo2-dev libpango1.0-dev libpng-dev libopenblas-dev zlib1g-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev duktape-dev libjs-katex fonts-katex fontconfig \
  fonts-dejavu-core fonts-noto-cjk
TEST_PACKAGES = chromium python3-pip

# What the tests check the pages' accessibility with: the file, from a package that carries it.
AXE = .build/axe-core/axe.min.js
AXE_PACKAGE = axe-playwright-python==0.1.8
AXE_SHA256 = 84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc

BINARIES = .build/release
TEST = swift test -c release --disable-testable-imports
# The tests that run the notebooks of the course with other data, and look at all its pages.
COURSE_RUNS = 'DataSetTests|ReportPageTests'
MODULES = CellProtocol Display NeuralNetwork Plotting

# Installs those of the given packages that are missing, with the given options, and says so.
define install-packages
@missing=; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "== Installing$$missing"; \
  if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
  $$root apt-get update -qq \
    && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) $$missing >/dev/null; \
fi
endef

# Does something with the notebooks in both languages.
define each-language
$(BINARIES)/emaki $(1) --jobs 2 notebooks -o output
$(BINARIES)/emaki $(1) --jobs 2 notebooks/ja -o output/ja
endef

.PHONY: all packages test-packages axe build reports test check-output lint install uninstall \
  benchmark clean

all: reports

packages:
	$(call install-packages,$(PACKAGES))

test-packages: packages
	$(call install-packages,$(TEST_PACKAGES),--no-install-recommends)
	@echo "$(AXE_SHA256)  $(AXE)" | sha256sum --check --status 2>/dev/null || $(MAKE) -s axe

axe:
	@echo "== Fetching axe-core"
	@rm -rf $(dir $(AXE)) && mkdir -p $(dir $(AXE))
	@python3 -m pip download -q --no-deps --ignore-requires-python -d $(dir $(AXE)) $(AXE_PACKAGE) \
	  && python3 -m zipfile -e $(dir $(AXE))*.whl $(dir $(AXE)) \
	  && mv $(dir $(AXE))axe_playwright_python/axe.min.js $(AXE) \
	  && echo "$(AXE_SHA256)  $(AXE)" | sha256sum --check --status \
	  || { echo "axe-core could not be fetched: \`python3 -m pip download $(AXE_PACKAGE)\`" \
	    "has to work, once."; exit 1; }

build: packages
	@echo "== Building in release mode (the first time takes some minutes)"
	swift build -c release --product emaki
	swift build -c release --product emaki-worker

reports: build
	@echo "== Running the notebooks"
	$(call each-language,run)
	$(call each-language,figures --quiet)
	@echo "== The reports:"
	@ls -1 $(CURDIR)/output/index.html $(CURDIR)/output/ja/index.html

# Without testable imports, which no test needs, the tests share the build of `make`. What is about the
# whole course is left to check-output.
test: test-packages
	@echo "== Testing in release mode (the first time takes some minutes)"
	$(TEST) --skip $(COURSE_RUNS)

# With what `make` or `make test` has built.
check-output: test-packages
	@test -x $(BINARIES)/emaki-worker || { echo "Run make first."; exit 1; }
	@echo "== Comparing output/ with what the notebooks say and draw"
	$(call each-language,run --check --quiet)
	$(call each-language,figures --check --quiet)
	@echo "== Running the notebooks with MNIST, or what stands for it, and looking at the pages"
	$(TEST) --filter $(COURSE_RUNS)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests \
	  Benchmarks/Package.swift Benchmarks/Sources

# What `make` has built; so that root, who may install, need not be who builds.
install:
	@test -x $(BINARIES)/emaki-worker || { echo "Run make first."; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/emaki \
	  $(DESTDIR)$(PREFIX)/lib/emaki/modules
	install $(BINARIES)/emaki $(DESTDIR)$(PREFIX)/bin
	install $(BINARIES)/emaki-worker $(DESTDIR)$(PREFIX)/libexec/emaki
	install -m 644 $(MODULES:%=$(BINARIES)/Modules/%.swiftmodule) \
	  $(DESTDIR)$(PREFIX)/lib/emaki/modules
	@echo "== Installed: $(DESTDIR)$(PREFIX)/bin/emaki"

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/emaki $(DESTDIR)$(PREFIX)/libexec/emaki \
	  $(DESTDIR)$(PREFIX)/lib/emaki

benchmark: build
	Benchmarks/engine.sh
	Benchmarks/network.sh
	Benchmarks/plotting.sh

clean:
	rm -rf .build Benchmarks/.build
