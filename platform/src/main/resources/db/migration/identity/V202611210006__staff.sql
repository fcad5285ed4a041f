-- People who work at a tenant. The login is unique over the platform, because nobody names a tenant before signing in.
CREATE TABLE identity_staff (
  tenant_id BIGINT NOT NULL,
  login VARCHAR(80) NOT NULL,
  display_name VARCHAR(40) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, login),
  CONSTRAINT identity_staff_login UNIQUE (login)
);
