with days as (
    select generate_series(date '2025-01-01', date '2025-06-30', interval '1 day')::date as day
),
lines as (
    select d.day, l.sku, sum(l.qty) as sold, sum(l.qty * l.unit_price) as turnover
    from days d
    left join orders o on date(o.placed_at) = d.day
    left join order_lines l on l.order_id = o.id
    where o.status between 4001 and 4017
    group by d.day, l.sku
),
ranked as (
    select day, sku, sold, turnover,
           rank() over (partition by day order by turnover desc) as place,
           avg(turnover) over (partition by sku order by day rows between 6 preceding and current row) as week_average
    from lines
)
select day, sku, sold, round(turnover, 2), round(week_average, 2)
from ranked
where place <= 10
order by day, place;
