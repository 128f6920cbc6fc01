#!/bin/bash
foo () {
  if [ $1 == 2 ]; then
   echo  hi
  fi
}
