-- One row per movement of points, never changed. The business key makes a replay a no-op.
CREATE TABLE loyalty_entry (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  source VARCHAR(40) NOT NULL,
  business_key VARCHAR(160) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  points BIGINT NOT NULL,
  balance BIGINT NOT NULL,
  title VARCHAR(80) NOT NULL,
  template VARCHAR(60) NOT NULL,
  template_version INT NOT NULL,
  release_number BIGINT NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT loyalty_entry_id UNIQUE (id),
  CONSTRAINT loyalty_entry_business_key UNIQUE (tenant_id, source, business_key),
  CONSTRAINT loyalty_entry_moves CHECK (points <> 0)
);

CREATE INDEX loyalty_entry_statement ON loyalty_entry (tenant_id, member_id, id);

-- What the entries of a member add up to; the row is also the lock that orders them.
CREATE TABLE loyalty_balance (
  tenant_id BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, member_id),
  CONSTRAINT loyalty_balance_not_negative CHECK (points >= 0)
);

-- A day on which a member checked in, in the tenant's zone; streak counts the consecutive days up to it.
CREATE TABLE loyalty_check_in (
  tenant_id BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  day DATE NOT NULL,
  streak INT NOT NULL,
  checked_in_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, member_id, day)
);

-- A fact that the points rules have judged: once, whatever the rules become.
CREATE TABLE loyalty_judged (
  tenant_id BIGINT NOT NULL,
  business_key VARCHAR(160) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  member_id BIGINT NOT NULL,
  judged_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, business_key)
);
