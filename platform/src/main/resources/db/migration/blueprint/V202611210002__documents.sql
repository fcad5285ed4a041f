-- Content, stored once per tenant and hash; a release points at it and it never changes.
CREATE TABLE blueprint_content (
  tenant_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  content JSON NOT NULL,
  PRIMARY KEY (tenant_id, hash)
);

-- What an operator is working on. revision counts saves and guards against overwriting another operator;
-- based_on is the live content that the work started from: equal to hash when nothing is pending.
CREATE TABLE blueprint_draft (
  tenant_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  doc_key VARCHAR(60) NOT NULL,
  revision BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  based_on VARCHAR(64) NOT NULL,
  content JSON NOT NULL,
  edited_by VARCHAR(80) NOT NULL,
  edited_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, kind, doc_key)
);

CREATE TABLE blueprint_release (
  tenant_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  parent BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  author VARCHAR(80) NOT NULL,
  note VARCHAR(400) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, number)
);

CREATE TABLE blueprint_release_document (
  tenant_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  doc_key VARCHAR(60) NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, number, kind, doc_key),
  CONSTRAINT blueprint_release_document_release FOREIGN KEY (tenant_id, number) REFERENCES blueprint_release (tenant_id, number),
  CONSTRAINT blueprint_release_document_content FOREIGN KEY (tenant_id, hash) REFERENCES blueprint_content (tenant_id, hash)
);

-- The one pointer: which release is live.
CREATE TABLE blueprint_active (
  tenant_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  activated_by VARCHAR(80) NOT NULL,
  activated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id),
  CONSTRAINT blueprint_active_release FOREIGN KEY (tenant_id, number) REFERENCES blueprint_release (tenant_id, number)
);
