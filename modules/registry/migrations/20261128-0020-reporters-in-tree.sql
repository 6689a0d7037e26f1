-- A unit that has reporters below it does not itself count upwards. Below means: in the tree on that day. Units whose ground came
-- to it later are reporters of its past, and counted as such, but they do not take the place of its own figures. Null: counted before
-- the two were told apart.
alter table expected_count add in_tree integer;
