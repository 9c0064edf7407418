# A thin front of the build in CMakeLists.txt.
#
#   make run      from a bare Debian to a report: packages, build, scripts/subscriptions_report.lua on the simulator
#   make check    from a bare Debian to the verdict: packages, build, tests, sanitizers, valgrind
#   make          the build alone, into build/        make install   honours PREFIX and DESTDIR
#   make deps     missing packages                    make bench     measurements against bare libcurl
#   make lint     static checks                       make clean
#   make docs     docs/scenarios.md, docs/api and the editor annotations, from the data in lua/partnercenter/api

BUILD  ?= build
PREFIX ?= /usr/local
CUSTOMERS ?= 200
JOBS   ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
CMAKE_FLAGS ?=

all:
	@mkdir -p $(BUILD)
	@cmake -S . -B $(BUILD) -DCMAKE_INSTALL_PREFIX=$(PREFIX) $(CMAKE_FLAGS) >$(BUILD)/configure.log 2>&1 || \
	  { cat $(BUILD)/configure.log; exit 1; }
	@cmake --build $(BUILD) --parallel $(JOBS)

deps:
	@.ci/deps

run: deps
	@$(MAKE) --no-print-directory all
	@$(BUILD)/bin/pcsh --simulator --customers $(CUSTOMERS) scripts/subscriptions_report.lua

check: deps
	@.ci/check $(BUILD) $(JOBS)

lint: deps
	@.ci/lint $(BUILD)

docs:
	@lua5.4 docs/generate.lua

bench: deps
	@$(MAKE) --no-print-directory all CMAKE_FLAGS="-DPC_BENCH=ON"
	@bench/run $(BUILD)

install: all
	cmake --install $(BUILD) --prefix $(PREFIX)

clean:
	rm -rf $(BUILD)

.PHONY: all deps run check lint docs bench install clean
