#!/bin/bash
# What `lazyscope prove` finds for the suites of unpacked source distributions, and in how many runs: with the analysis' suspects, and by plain halving.
#   suites.sh SDISTS PYTHON 'LAZYSCOPE' SITE[:SITE...] NAME:PACKAGES:SOURCE-FOLDER...     PACKAGES with commas; their statements are deferred
sdists=$1 python=$2 lazyscope=$3 site=$4; shift 4
for one in "$@"; do
  IFS=: read -r name packages source <<< "$one"
  folder=$(ls -d "$sdists/$name"-[0-9]*/ | head -1)
  only=(); for package in ${packages//,/ }; do only+=(--only "$package"); done
  paths=(); for path in ${site//:/ }; do paths+=(--path "$path"); done
  for how in "" --no-suspects; do
    echo "== $name $how"
    (cd "$folder" && PYTHONPATH=$source:$site PYTHONDONTWRITEBYTECODE=1 timeout "${LIMIT:-400}" $lazyscope prove $how --no-cache "${only[@]}" --python "$python" "${paths[@]}" -- \
      "$python" -m pytest -q -p no:cacheprovider -W ignore $([ -d tests ] && echo tests || echo test*) 2> /tmp/prove.$$ ; tail -1 /tmp/prove.$$)
  done
done
