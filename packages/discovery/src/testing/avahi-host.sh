#!/bin/sh
# avahi-host.sh NAME COMMAND...: runs a command on a machine whose avahi goes by this name: Debian's, in the network that this runs in, with a /run of its own.
mount -t tmpfs none /run
mkdir /run/dbus /run/avahi-daemon
dbus-daemon --system --fork --nopidfile
cat >/run/avahi.conf <<END
[server]
host-name=$1
use-ipv6=no
enable-dbus=yes
[publish]
publish-workstation=no
END
avahi-daemon --no-drop-root --no-chroot --no-rlimits --file=/run/avahi.conf >/run/avahi.log 2>&1 &
shift
"$@" || { cat /run/avahi.log >&2; exit 1; }
