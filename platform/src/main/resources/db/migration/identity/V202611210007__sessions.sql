-- What access tokens are signed with; every node reads the same row.
CREATE TABLE identity_signing_key (
  id BIGINT NOT NULL,
  jwk TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);

-- A member's sign-in on one device. Its tokens end with it.
CREATE TABLE identity_session (
  tenant_id BIGINT NOT NULL,
  id CHAR(36) NOT NULL,
  member_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  PRIMARY KEY (tenant_id, id)
);

-- Raising it ends all sessions of the member that began below it. No row: 1.
CREATE TABLE identity_session_version (
  tenant_id BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
);

-- Each refresh token works once. Used ones stay, so that a second use is recognised as theft.
CREATE TABLE identity_refresh_token (
  tenant_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  session_id CHAR(36) NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  PRIMARY KEY (tenant_id, hash),
  CONSTRAINT identity_refresh_token_session FOREIGN KEY (tenant_id, session_id) REFERENCES identity_session (tenant_id, id)
);
