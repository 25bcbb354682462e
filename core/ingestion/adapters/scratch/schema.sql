-- The records of one run while it lasts, in an embedded database, so that memory does not grow with what is read.
-- WAL without waiting for the disk: killing the process loses nothing that was committed. It holds nothing that the
-- sources don't, so a power failure at most means reading them again.
create table if not exists meta (name text primary key, value text not null) without rowid;
-- Inputs that were read to their end.
create table if not exists input (name text primary key, records int not null) without rowid;
-- `key` orders records canonically, whatever order they came in; the same record twice is one. `features` is what of it counts
-- as evidence for or against its being the same anime as another, as JSON (domain/evidence.ts); `fame` how well known it is judged to be, 0-1000.
create table if not exists record (id integer primary key, key text not null unique, source text not null, place text not null, title text not null, completes int not null, fame int, features text not null);
create table if not exists ref (platform int not null, id text not null, record int not null, primary key (platform, id, record)) without rowid;
-- Ids that lead nowhere any more.
create table if not exists dead (platform int not null, id text not null, primary key (platform, id)) without rowid;
-- A record's fields of one stage, in the contract's wire form.
create table if not exists part (record int not null, stage int not null, body blob not null, primary key (stage, record)) without rowid;
-- Which records are one anime, in canonical order.
create table if not exists member (grp int not null, place int not null, record int not null, primary key (grp, place)) without rowid;
-- Which anime an outside id leads to: of those that claim it the one whose word counts most, or the first.
create table if not exists owner (platform int not null, id text not null, grp int not null, primary key (platform, id)) without rowid;
-- Titles of anime that no finer platform knows, for matching by title: see match.ts.
create table if not exists orphan_title (key text not null, record int not null, primary key (key, record)) without rowid;
-- Why records were joined, or kept apart although they share something.
create table if not exists decision (id integer primary key, verdict text not null, record int not null, other int not null, why text not null);
-- What the stages made of an anime.
create table if not exists merged (grp int not null, stage int not null, body blob not null, primary key (grp, stage)) without rowid;
-- Hashes of what this run has published.
create table if not exists done (hash text primary key) without rowid;
create table if not exists reject (
  source text not null, place text not null, field text not null, title text not null, reason text not null, kept int not null,
  primary key (source, place, field, reason)
) without rowid;
