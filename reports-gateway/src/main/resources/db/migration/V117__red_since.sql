-- Since when something is red is found from its last verdict that was not, however often it was judged since.
create index verdict_not_red on model_verdict (generation, plan, type, code, sequence) where light <> 'RED';
