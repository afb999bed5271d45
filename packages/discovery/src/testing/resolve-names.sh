#!/bin/sh
# Prints the address of each name that is asked for, as the avahi of this machine resolves it, until it knows all of them or its time is over.
for name in "$@"; do
  tries=0
  until said=$(avahi-resolve -4 --name "$name" 2>/dev/null) && [ -n "$said" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || { echo "$name is not found" >&2; exit 1; }
    sleep 0.5
  done
  echo "$said" | tr '\t' ' '
done
