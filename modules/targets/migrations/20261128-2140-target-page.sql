-- The page of the document on which a target stands, beside its clause; null where nobody said.
alter table target_version add column page integer check (page > 0);

-- From a document to the targets it decided about.
create index target_version_document on target_version (tenant_id, document_id) where document_id is not null;
create index plan_version_document on plan_version (tenant_id, document_id) where document_id is not null;
