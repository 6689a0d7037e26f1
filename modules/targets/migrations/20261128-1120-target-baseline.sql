-- What a reduction is counted from, where the plan itself states it ("giảm từ 2.400 vụ").
alter table target_version add column baseline numeric;
