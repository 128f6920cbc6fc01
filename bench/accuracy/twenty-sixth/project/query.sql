insert into report select a.name, sum(b.amount) from people a join payments b on a.id = b.person group by a.name
