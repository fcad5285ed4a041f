-- A person at one tenant, known by the OpenID that WeChat gives that tenant's mini-program.
CREATE TABLE members_member (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  openid VARCHAR(64) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT members_member_id UNIQUE (id),
  CONSTRAINT members_member_openid UNIQUE (tenant_id, openid)
);
