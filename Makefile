# make demo      plays a sample workshop and leaves its documents in ./entente-demo
# make test      builds everything and runs the tests
# make install   puts the program into PREFIX (/usr/local)
PREFIX ?= /usr/local
DESTDIR ?=

UNAME := $(shell uname -s)
ifeq ($(UNAME),Linux)
RELEASE := -c release --static-swift-stdlib -Xlinker -s --scratch-path .build-release
else
RELEASE := -c release --scratch-path .build-release
endif
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test install uninstall packages release lint bench clean

demo: release
	"$$(swift build $(RELEASE) --show-bin-path)/entente" demo --force

release: packages
	swift build $(RELEASE) --product entente

test: packages
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$(swift build $(RELEASE) --show-bin-path)/entente" "$(DESTDIR)$(PREFIX)/bin/entente"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/entente"

# libedit, SQLite and zlib come with macOS; on Debian and Ubuntu their headers are packages.
packages:
ifeq ($(UNAME),Linux)
	@if [ ! -e /usr/include/histedit.h ] || [ ! -e /usr/include/sqlite3.h ] || [ ! -e /usr/include/zlib.h ] || [ ! -d /usr/share/zoneinfo ]; then \
	  $(SUDO) apt-get update && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libedit-dev libsqlite3-dev zlib1g-dev tzdata; \
	fi
endif

lint:
	swift format lint --strict --recursive Package.swift Sources Tests prompts Plugins Benchmarks

bench: release
	python3 Benchmarks/run.py "$$(swift build $(RELEASE) --show-bin-path)/entente"

clean:
	rm -rf .build .build-release
