#!/bin/bash
# make.sh SITE PYTHON: the pictures of README and docs, from the report on the Django that lies in SITE, a site-packages folder, for the
# interpreter PYTHON. Needs LAZYSCOPE_CHROMIUM (a Chromium) and LAZYSCOPE_PLAYWRIGHT (the folder of playwright-core), as .ci/run sets them.
set -euo pipefail
site=$(cd "${1:?usage: make.sh SITE PYTHON}" && pwd -P)
python=${2:?usage: make.sh SITE PYTHON}
here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

"$here/../../lazyscope" report "$site/django" -o "$work" --path "$site" --python "$python" \
  --entry django.core.management:execute_from_command_line --quiet
node "$here/shoot.mjs" "$work/index.html" "$here"
