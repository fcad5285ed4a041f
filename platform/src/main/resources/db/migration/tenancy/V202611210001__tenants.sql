-- A clinic or pharmacy. The platform's own table: its key is the tenant, so it carries no tenant_id.
CREATE TABLE tenancy_tenant (
  id BIGINT NOT NULL AUTO_INCREMENT,
  slug VARCHAR(40) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  appid VARCHAR(32) /* [jooq ignore start] */ COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
  name VARCHAR(80) NOT NULL,
  zone VARCHAR(40) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT tenancy_tenant_slug UNIQUE (slug),
  CONSTRAINT tenancy_tenant_appid UNIQUE (appid)
);
