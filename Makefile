# Recourse. `make help` lists the targets.
#
# Everything is found by wildcard: a new source, test, fact or rule needs no edit here (a new rule
# file is named in rules/load-order). Each variant is built in a folder of its own below build/.

VARIANTS := release debug sanitize stress
VARIANT ?= release
BUILD ?= build
OUT := $(BUILD)/$(VARIANT)
PREFIX ?= /usr/local
PKG_CONFIG ?= pkg-config
CLANG_FORMAT ?= clang-format
MSGFMT ?= msgfmt

ifneq ($(words $(VARIANT)) $(filter-out $(VARIANTS),$(VARIANT)),1 )
$(error VARIANT=$(VARIANT) is unknown; it is one of: $(VARIANTS))
endif

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# Short lines by default; V=1 shows the commands instead.
Q := $(if $(filter 1,$(V)),,@)
say = @$(if $(Q),printf '  %-5s %s\n' '$(1)' '$(2)',:)

# ---- flags ---------------------------------------------------------------------------------------

WARNINGS := -Wall -Wextra -pedantic -Wshadow -Wvla -Wmissing-prototypes -Wstrict-prototypes \
	-Wundef -Wcast-align -Wwrite-strings
# The tests are spared: their comparisons of small numbers would drown in casts.
STRICT := -Wconversion

flags_release := -O2 -g
flags_debug := -O0 -g
flags_sanitize := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
flags_stress := -O1 -g -DRC_STRESS

# CPPFLAGS, CFLAGS, LDFLAGS and LDLIBS are the user's; ours come first.
COMPILE = $(CC) -std=c11 -pthread -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude $(flags_$(VARIANT)) $(WARNINGS)
USER_FLAGS = $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) -pthread $(flags_$(VARIANT)) $(CFLAGS) $(LDFLAGS)

# Debian's CLIPS 6.30 comes without a pkg-config file.
CLIPS_CFLAGS ?= -isystem /usr/include/clips
CLIPS_LIBS ?= -lclips -lm
pkg = $(shell $(PKG_CONFIG) $(1))
SERVE := $(if $(wildcard src/serve/*.c),libmicrohttpd)
LIBS = $(CLIPS_LIBS) $(call pkg,--libs yaml-0.1 jansson $(SERVE)) $(LDLIBS)

# Foreign headers are found only from the room that wraps them (tools/lint: foreign-header).
room_flags = $(if $(filter src/engine/%,$<),$(CLIPS_CFLAGS)) \
	$(if $(filter src/yaml/%,$<),$(call pkg,--cflags yaml-0.1)) \
	$(if $(filter src/report/json.c src/cli/batch.c,$<),$(call pkg,--cflags jansson)) \
	$(if $(filter src/serve/%,$<),$(call pkg,--cflags libmicrohttpd))

# ---- what there is -------------------------------------------------------------------------------

find = $(shell if [ -d $(1) ]; then find $(1) $(2) | LC_ALL=C sort; fi)

SOURCES := $(call find,src,-name '*.c')
IMAGE_SOURCE := $(wildcard src/knowledge/image.S)
LOAD_ORDER := $(wildcard rules/load-order)
FACTS := $(call find,facts,-name '*.yaml' ! -name '*.cases.yaml')
RULES := $(call find,rules,-name '*.clp')
LANGUAGES := $(patsubst po/%.po,%,$(sort $(wildcard po/*.po)))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))

# The library: everything but the programs' main functions, with the knowledge and the rules.
LIBRARY := $(OUT)/librecourse.a
LIBRARY_OBJECTS := $(patsubst src/%.c,$(OUT)/%.o,$(filter-out src/main.c %_main.c,$(SOURCES))) \
	$(OUT)/tongues.o \
	$(if $(IMAGE_SOURCE),$(OUT)/knowledge_image.o) \
	$(if $(LOAD_ORDER),$(OUT)/rules_builtin.o $(OUT)/rules_image.o)

# The compiler of the rules: the engine reads them once and saves what it made of them.
RULER_OBJECTS := $(patsubst src/%.c,$(OUT)/%.o,$(filter src/base/% src/engine/%,$(SOURCES))) \
	$(OUT)/rules_builtin.o $(OUT)/tongues.o

# The compiler of the knowledge: it runs before there is an image, so it is linked without one.
COMPILER_OBJECTS := $(patsubst src/%.c,$(OUT)/%.o,$(filter src/base/% src/yaml/% \
	src/knowledge/% src/vocabulary.c,$(filter-out %/builtin.c,$(SOURCES)))) $(OUT)/tongues.o

UNITS := $(UNIT_SOURCES:%.c=$(OUT)/%)
# TESTLIST="unit/base_day unit/yaml_*" builds no other unit test than those.
UNITS_PICKED := $(if $(filter-out unit,$(TESTLIST)),$(filter \
	$(patsubst %,$(OUT)/tests/%,$(subst *,%,$(TESTLIST:unit=unit/%))),$(UNITS)),$(UNITS))

# Before src/main.c is written, the library and its unit tests can be made.
PROGRAM := $(if $(wildcard src/main.c),$(OUT)/recourse)
LATEST := $(if $(wildcard src/main.c),$(BUILD)/recourse)

# ---- building ------------------------------------------------------------------------------------

.PHONY: all demo test run-tests rule-coverage check check-all sanitize valgrind bench lint format accept install \
	uninstall clean help FORCE

all: $(BUILD)/recourse ## build/recourse (the default); VARIANT=release|debug|sanitize|stress, V=1

# The program of the variant that was made last.
$(BUILD)/recourse: $(OUT)/recourse FORCE
	@[ "$$(readlink $@)" = $(VARIANT)/recourse ] || ln -sfn $(VARIANT)/recourse $@

$(OUT)/recourse: $(OUT)/main.o $(LIBRARY)
	$(call say,LD,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(LIBRARY): $(LIBRARY_OBJECTS) $(OUT)/made/library
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $(LIBRARY_OBJECTS)

$(OUT)/%.o: src/%.c $(OUT)/made/flags
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(STRICT) $(room_flags) $(USER_FLAGS) -MMD -MP -c -o $@ $<

# Facts, read and checked at build time, become one image of plain tables inside the program.
$(OUT)/recourse-compile: $(COMPILER_OBJECTS) $(OUT)/made/compiler
	$(call say,LD,$@)
	$(Q)$(LINK) -o $@ $(COMPILER_OBJECTS) $(call pkg,--libs yaml-0.1) $(LDLIBS)

$(OUT)/knowledge.img: $(OUT)/recourse-compile $(FACTS) $(OUT)/made/facts
	$(call say,FACTS,$@)
	$(Q)$(OUT)/recourse-compile facts $@

$(OUT)/knowledge_image.o: $(IMAGE_SOURCE) $(OUT)/knowledge.img $(OUT)/made/flags
	$(call say,AS,$<)
	$(Q)$(CC) $(flags_$(VARIANT)) -DRC_IMAGE_PATH='"$(OUT)/knowledge.img"' -c -o $@ $<

# Rules become texts inside the program, longer than the 4095 bytes every C11 compiler must take.
$(OUT)/rules_builtin.c: tools/embed-rules $(LOAD_ORDER) rules/sentences $(RULES) $(OUT)/made/rules
	$(call say,RULES,$@)
	$(Q)tools/embed-rules rules >$@

$(OUT)/recourse-rules: $(RULER_OBJECTS)
	$(call say,LD,$@)
	$(Q)$(LINK) -o $@ $(RULER_OBJECTS) $(LIBS)

$(OUT)/rules.img: $(OUT)/recourse-rules
	$(call say,RULES,$@)
	$(Q)$(OUT)/recourse-rules $@

$(OUT)/rules_image.o: src/engine/rules_image.S $(OUT)/rules.img $(OUT)/made/flags
	$(call say,AS,$<)
	$(Q)$(CC) $(flags_$(VARIANT)) -DRC_IMAGE_PATH='"$(OUT)/rules.img"' -c -o $@ $<

$(OUT)/rules_builtin.o: $(OUT)/rules_builtin.c $(OUT)/made/flags
	$(call say,CC,$<)
	$(Q)$(COMPILE) $(STRICT) $(USER_FLAGS) -Wno-overlength-strings -MMD -MP -c -o $@ $<

# Translations of reports, compiled by gettext.
$(OUT)/po/%.mo: po/%.po
	$(call say,PO,$<)
	@mkdir -p $(@D)
	$(Q)$(MSGFMT) --check-format -o $@ $<

$(OUT)/tongues.S: tools/embed-messages $(LANGUAGES:%=$(OUT)/po/%.mo) $(OUT)/made/languages
	$(Q)tools/embed-messages $(LANGUAGES:%=$(OUT)/po/%.mo) >$@

$(OUT)/tongues.o: $(OUT)/tongues.S $(OUT)/made/flags
	$(call say,AS,$<)
	$(Q)$(CC) $(flags_$(VARIANT)) -c -o $@ $<

# A unit test is one program. Its own folder and jansson are at hand, no other foreign header.
$(OUT)/tests/unit/%: tests/unit/%.c $(LIBRARY) $(OUT)/made/flags
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(call pkg,--cflags cmocka jansson) $(USER_FLAGS) $(LDFLAGS) -MMD -MP -MT $@ \
		-MF $@.d -o $@ $< $(LIBRARY) $(call pkg,--libs cmocka) $(LIBS)

# Lists of what a product is made from. They are rewritten only when they differ, so that a file
# taken away, another compiler or another flag remakes what depends on it.
list_flags = $(COMPILE) $(STRICT) $(USER_FLAGS) $(LDFLAGS)
list_library = $(LIBRARY_OBJECTS)
list_compiler = $(COMPILER_OBJECTS)
list_facts = $(FACTS)
list_rules = $(RULES)
list_languages = $(LANGUAGES)

$(OUT)/made/%: FORCE
	$(shell mkdir -p $(@D))$(file >$@.new,$(list_$*))
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

-include $(patsubst src/%.c,$(OUT)/%.d,$(SOURCES)) $(OUT)/rules_builtin.d $(UNITS:%=%.d)

# ---- using and testing ---------------------------------------------------------------------------

demo: ## installs what is missing, builds, assesses an example
	$(Q)tools/install-deps
	$(Q)$(MAKE) --no-print-directory all
	$(Q)$(BUILD)/recourse assess examples/xinjiang.yaml

test: ## installs what is missing, builds, runs every test; TESTLIST="unit/base_day cases" picks
	$(Q)tools/install-deps
	$(Q)$(MAKE) --no-print-directory $(LATEST) run-tests

run-tests: $(PROGRAM) $(UNITS_PICKED)
	$(Q)OUT='$(OUT)' RECOURSE='$(OUT)/recourse' TESTLIST='$(TESTLIST)' V='$(V)' tests/run

check: ## the quick tests: unit, cases, rules, lint
	$(Q)$(MAKE) --no-print-directory run-tests TESTLIST='$(or $(TESTLIST),unit cases rules lint)'

check-all: ## every test in every variant, then valgrind where it is installed
	$(Q)set -e; for variant in release debug stress; do \
		echo "variant $$variant"; \
		$(MAKE) --no-print-directory VARIANT=$$variant run-tests; \
	done
	$(Q)echo "variant sanitize"; $(MAKE) --no-print-directory sanitize
	$(Q)if command -v valgrind >/dev/null; then $(MAKE) --no-print-directory valgrind; fi

sanitize: ## every test with the address and undefined-behaviour sanitizers
	$(Q)ASAN_OPTIONS="detect_leaks=1:$$ASAN_OPTIONS" \
	UBSAN_OPTIONS="print_stacktrace=1:$$UBSAN_OPTIONS" LIMIT=$${LIMIT:-3600} \
		$(MAKE) --no-print-directory VARIANT=sanitize run-tests

valgrind: ## unit tests and examples under valgrind
	$(Q)command -v valgrind >/dev/null || { echo 'valgrind is not installed' >&2; exit 1; }
	$(Q)WRAP='valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --suppressions=$(CURDIR)/tests/valgrind.supp' \
	LIMIT=$${LIMIT:-3600} \
		$(MAKE) --no-print-directory VARIANT=debug run-tests TESTLIST='$(or $(TESTLIST),unit examples)'

bench: all ## runs bench/*.sh
	$(Q)set -e; for script in $(sort $(wildcard bench/*.sh)); do \
		echo "$$script"; RECOURSE='$(abspath $(OUT)/recourse)' $$script; \
	done

rule-coverage: all ## which rules does no test fire?
	$(Q)RECOURSE='$(abspath $(OUT)/recourse)' tools/rule-coverage

lint: ## the house rules that a machine can check
	$(Q)tools/lint

format: ## lays out the C sources with clang-format
	$(Q)$(CLANG_FORMAT) -i $(SOURCES) $(foreach folder,src include tests,$(call \
		find,$(folder),-name '*.h')) $(UNIT_SOURCES)

accept: ## tests rewrite their expected outputs; review the difference before you keep it
	$(Q)ACCEPT=1 $(MAKE) --no-print-directory run-tests

# ---- installing ----------------------------------------------------------------------------------

install: $(OUT)/recourse ## into DESTDIR and PREFIX
	$(call say,INST,$(DESTDIR)$(PREFIX)/bin/recourse)
	$(Q)install -d '$(DESTDIR)$(PREFIX)/bin'
	$(Q)install -m 755 $(OUT)/recourse '$(DESTDIR)$(PREFIX)/bin/recourse'

uninstall: ## the reverse
	$(Q)rm -f '$(DESTDIR)$(PREFIX)/bin/recourse'

clean: ## removes what was built
	$(Q)rm -rf $(VARIANTS:%=$(BUILD)/%) $(BUILD)/recourse
	$(Q)rmdir $(BUILD) 2>/dev/null || true

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
