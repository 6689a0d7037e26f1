#!/usr/bin/env bash
# Rehearses recovery to a point in time as docs/operators.md describes it, on a cluster of its own that is thrown away:
# archive the log, take a base backup, write, remember the time, destroy, recover to that time, and compare.
# Needs the programs of a PostgreSQL 15 or later. Answers 0 when what was written before the moment is there and what came after is not.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -nr | head -1)
[ -n "$bin" ] || { echo "no PostgreSQL found under /usr/lib/postgresql" >&2; exit 1; }
place=$(mktemp -d /tmp/thucthi-recovery.XXXXXX)
chmod 755 "$place"
[ "$(id -u)" -ne 0 ] || chown postgres "$place"
port=$((50000 + RANDOM % 10000))

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
query() { as_postgres "$bin/psql" -qAt -h "$place" -p "$port" -U postgres -d "${2:-postgres}" -v ON_ERROR_STOP=1 -c "$1"; }
start() { as_postgres "$bin/pg_ctl" -D "$1" -w -t 120 -l "$place/server.log" -o "-p $port -c listen_addresses= -c unix_socket_directories=$place" start >/dev/null; }
stop() { as_postgres "$bin/pg_ctl" -D "$1" -m immediate -w stop >/dev/null 2>&1 || true; }
clean() { stop "$place/data"; stop "$place/recovered"; rm -rf "$place"; }
trap clean EXIT

as_postgres mkdir "$place/archive"
as_postgres "$bin/initdb" -D "$place/data" -U postgres -A trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as_postgres tee -a "$place/data/postgresql.conf" >/dev/null <<CONF
wal_level = replica
archive_mode = on
archive_command = 'test ! -f $place/archive/%f && cp %p $place/archive/%f.partial && mv $place/archive/%f.partial $place/archive/%f'
archive_timeout = 60
CONF
start "$place/data"
query "create table written (what text, at timestamptz default clock_timestamp())"
as_postgres "$bin/pg_basebackup" -h "$place" -p "$port" -U postgres -D "$place/base" -X none --checkpoint=fast
as_postgres "$bin/pg_verifybackup" -n "$place/base" >/dev/null
query "insert into written values ('before')"
sleep 1
moment=$(query "select clock_timestamp()")
sleep 1
query "insert into written values ('the mistake')"
query "select pg_switch_wal()" >/dev/null
for _ in $(seq 60); do [ "$(query "select last_failed_time is null and archived_count > 0 and last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1) from pg_stat_archiver")" = t ] && break; sleep 0.5; done

# The machine is lost: what remains is the base backup and the archive.
stop "$place/data"
as_postgres cp -a "$place/base" "$place/recovered"
as_postgres tee -a "$place/recovered/postgresql.conf" >/dev/null <<CONF
archive_mode = off
restore_command = 'cp $place/archive/%f %p'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
CONF
as_postgres touch "$place/recovered/recovery.signal"
start "$place/recovered"
for _ in $(seq 120); do [ "$(query "select pg_is_in_recovery()")" = f ] && break; sleep 0.5; done
found=$(query "select string_agg(what, ', ' order by at) from written")
echo "recovered to $moment: $found"
[ "$found" = before ] || { echo "the recovered cluster holds something else" >&2; exit 1; }
