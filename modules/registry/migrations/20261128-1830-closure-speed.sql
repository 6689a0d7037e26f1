-- The lines of units are worked out from units and events, which keep their own checks, and are replaced whole; three foreign-key
-- checks a line took longer than writing it. Units and bodies are never deleted (no role may).
alter table unit_closure drop constraint unit_closure_ancestor_id_fkey, drop constraint unit_closure_descendant_id_fkey,
  drop constraint unit_closure_owner_tenant_id_fkey;
