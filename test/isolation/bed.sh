#!/bin/sh
# Runs a command on a machine with the modes of GitHub's ubuntu images (actions/runner-images: install-nodejs.sh,
# configure-system.sh, configure-environment.sh) as root or as the user `runner`, who may use sudo without a password. It is
# called by root in a mount namespace of its own, and everything that it changes lies in overlays there: the machine
# keeps its files. The checkout is at /mnt/checkout, wherever it lies. Arguments: user, checkout, directory with an unpacked sudo or
# nothing, command.
set -eu
user=$1 checkout=$2 sudo=$3
shift 3

mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /mnt
# Before /tmp and the others are covered.
mkdir /mnt/checkout
mount --bind "$checkout" /mnt/checkout
for place in /usr /opt /etc /home /var /run; do
  mkdir -p "/mnt/upper$place" "/mnt/work$place"
  chmod 755 "/mnt/upper$place"
  mount -t overlay -o "lowerdir=$place,upperdir=/mnt/upper$place,workdir=/mnt/work$place" overlay "$place"
done

for place in /tmp /dev/shm; do
  mount -t tmpfs -o mode=1777 tmpfs "$place"
done

if [ -n "$sudo" ]; then
  cp -a "$sudo/usr/bin/." /usr/bin/
  mkdir -p /usr/libexec
  cp -a "$sudo/usr/libexec/." /usr/libexec/
  cp -a "$sudo/etc/pam.d/sudo" /etc/pam.d/
fi
printf '%s\n' 'Defaults env_reset,use_pty,!pam_session,secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin"' \
  'root ALL=(ALL) ALL' 'runner ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers
chmod 440 /etc/sudoers
# An attempt ends every process of its user, so no test beside this one may have a user of the same number.
sed -i '/^clambake-agent/d' /etc/passwd /etc/group /etc/shadow
first=$((20000 + $$ % 4000 * 10))
sed -i '/^SYS_[UG]ID_M/d' /etc/login.defs
printf '%s\n' "SYS_UID_MIN $first" "SYS_UID_MAX $((first + 9))" "SYS_GID_MIN $first" "SYS_GID_MAX $((first + 9))" >>/etc/login.defs
grep -q '^runner:' /etc/passwd || useradd --uid 1001 --user-group --no-create-home --home-dir /home/runner --shell /bin/bash runner

tools=/opt/hostedtoolcache/node/24.21.0/x64/bin
mkdir -p "$tools" /opt/pipx_bin /usr/local/lib/node_modules/npm/bin /home/runner/work/_temp /home/runner/work/sample/sample
chown -R runner: /home/runner
chmod 755 /home/runner
# Only the directories: a file that an overlay changes is copied as a whole.
find /usr/local/bin /usr/local/lib/node_modules /opt/hostedtoolcache /opt/pipx_bin -type d -exec chmod 777 {} +
chmod 777 /opt /usr/share

export HOME=/home/runner LC_ALL=C
[ "$user" = root ] && exec "$@"
exec setpriv --reuid=runner --regid=runner --init-groups -- "$@"
