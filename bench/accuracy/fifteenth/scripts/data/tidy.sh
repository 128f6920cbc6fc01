#!/bin/bash
function greet() {
  if [ "$1" = "x" ]; then
    echo "hi $1"
  else
    echo "no"
  fi
}
greet x
