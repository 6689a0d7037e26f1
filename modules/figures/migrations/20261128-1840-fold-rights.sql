-- The fold takes deltas away without locking them first: there is only one fold at a time.
revoke update on rollup_delta from thucthi_worker;
