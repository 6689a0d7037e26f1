-- Who asks, for tables whose rows are open to named people only.
create function thucthi_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('thucthi.person', true), '')::uuid $$;
