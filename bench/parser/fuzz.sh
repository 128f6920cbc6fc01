#!/bin/bash
# fuzz.sh FOLDER [COUNT] [SEED]: parses COUNT (default 1,000,000) damaged forms of the Python files below FOLDER: no exception, no hang.
set -euo pipefail
exec "$(dirname "$0")/java.sh" fuzz.ParserFuzz "${1:?usage: fuzz.sh FOLDER [COUNT] [SEED]}" "${2:-1000000}" "${3:-1}"
