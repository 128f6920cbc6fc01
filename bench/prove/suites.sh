#!/bin/bash
# What `lazyscope prove` finds for the suites of unpacked source distributions, and in how many runs: with the analysis' suspects, and by plain halving.
#   suites.sh SDISTS PYTHON 'LAZYSCOPE' SITE[:SITE...] NAME:PACKAGES:SOURCE-FOLDER[:ARGUMENTS]...
# PACKAGES, with commas, are those whose statements are deferred; none means everything. ARGUMENTS are those of Python that run the suite;
# without them pytest does.
sdists=$1 python=$2 lazyscope=$3 site=$4; shift 4
log=$(mktemp); trap 'rm -f "$log"' EXIT
for one in "$@"; do
  IFS=: read -r name packages source suite <<< "$one"
  folder=$(ls -d "$sdists/$name"-[0-9]*/ | head -1)
  only=(); for package in ${packages//,/ }; do only+=(--only "$package"); done
  paths=(); for path in ${site//:/ }; do paths+=(--path "$path"); done
  tests=$([ -d "$folder/tests" ] && echo tests || cd "$folder" && ls -d test* 2> /dev/null)
  for how in "" --no-suspects; do
    echo "== $name $how"
    # shellcheck disable=SC2086
    (cd "$folder" && PYTHONPATH=$source:$site PYTHONDONTWRITEBYTECODE=1 timeout "${LIMIT:-400}" $lazyscope prove $how --no-cache "${only[@]}" --python "$python" "${paths[@]}" -- \
      "$python" ${suite:--m pytest -q -p no:cacheprovider -W ignore $tests} 2> "$log"; tail -1 "$log")
  done
done
