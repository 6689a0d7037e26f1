-- Who holds a role for the whole body: an inspector changes nothing of a unit, and may still speak about its figures.
create view whole_body_role with (security_invoker = true) as
  select tenant_id, person_id from role_assignment where unit_id is null and ended_at is null;
grant select on whole_body_role to thucthi_app, thucthi_worker;
