/**
 * Bodies are `json`, not `jsonb`: it keeps every string that JSON can say. `gone` marks a tombstone: the row
 * stays so that a device that comes back hears of it. `changes` says when each version came. Times are
 * milliseconds since 1970 as `double precision`: whole and exact, and a plain number in both drivers.
 *
 * `name_key` is null of who is deleted: such a user bears no name. After 90 days, far beyond those in which a
 * restore is possible, only a tombstone is left.
 *
 * `uncarried` counts what was applied at a user and is not yet carried over into Partner Center; `answers` says
 * which operations are, and since when.
 *
 * The condition of `users_by_version` always holds: it keeps the index from every statement that does not ask
 * for it. The embedded database gathers no statistics, and without them an index on version looks as good for
 * finding one user by id as the key does; it would walk through all users of the customer.
 */
export const first: readonly string[] = [
  `create table customers (
    organization text not null,
    customer text not null,
    body json not null,
    version integer not null default 0,
    oldest_cursor integer not null default 0,
    audit_number integer not null default 0,
    audit_hash text not null default '',
    primary key (organization, customer)
  )`,
  `create table users (
    organization text not null,
    customer text not null,
    id text not null,
    name_key text,
    body json not null,
    gone boolean not null default false,
    uncarried integer not null default 0,
    version integer not null,
    primary key (organization, customer, id)
  )`,
  `create unique index users_by_name on users (organization, customer, name_key) where not gone`,
  `create index users_by_version on users (organization, customer, version, id) where version >= 0`,
  `create table pools (
    organization text not null,
    customer text not null,
    product text not null,
    total integer not null,
    assigned integer not null,
    primary key (organization, customer, product)
  )`,
  `create table answers (
    organization text not null,
    customer text not null,
    operation text not null,
    device text not null,
    subject text not null,
    answer json not null,
    carried_at double precision,
    primary key (organization, customer, operation)
  )`,
  `create table changes (
    organization text not null,
    customer text not null,
    version integer not null,
    at double precision not null,
    primary key (organization, customer, version)
  )`,
  `create table audit (
    organization text not null,
    customer text not null,
    number integer not null,
    entry text not null,
    hash text not null,
    primary key (organization, customer, number)
  )`,
  `create table devices (
    organization text not null,
    device text not null,
    name text not null,
    person text not null,
    role text not null,
    token_hash text not null,
    paired_at double precision not null,
    seen_at double precision,
    revoked_at double precision,
    primary key (organization, device)
  )`,
  `create unique index devices_by_token on devices (organization, token_hash)`,
  `create table codes (
    organization text not null,
    code_hash text not null,
    role text not null,
    setup boolean not null,
    expires_at double precision,
    primary key (organization, code_hash)
  )`,
];
