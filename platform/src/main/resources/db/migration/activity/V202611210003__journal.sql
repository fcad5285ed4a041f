-- Append-only journal of what happened to members; the business key says which happening it is.
CREATE TABLE activity_fact (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  type VARCHAR(40) NOT NULL,
  business_key VARCHAR(120) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  day DATE NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  fact JSON NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT activity_fact_id UNIQUE (id),
  CONSTRAINT activity_fact_business_key UNIQUE (tenant_id, type, business_key)
);
