#!/bin/sh
# Once, on an empty database: the owner runs migrations, the application may not define or drop anything.
set -eu
psql --username postgres --dbname ecabinet --set ON_ERROR_STOP=1 \
  --set owner_password="$(cat /run/secrets/owner_password)" --set app_password="$(cat /run/secrets/app_password)" <<'SQL'
create role ecabinet_owner login password :'owner_password';
create role ecabinet_app login password :'app_password';
alter database ecabinet owner to ecabinet_owner;
alter database ecabinet set timezone to 'UTC';
alter schema public owner to ecabinet_owner;
revoke create on schema public from public;
grant usage on schema public to ecabinet_app;
grant connect on database ecabinet to ecabinet_app;
SQL
