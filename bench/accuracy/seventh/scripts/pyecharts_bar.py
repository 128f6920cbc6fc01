from pyecharts import options as opts
from pyecharts.charts import Bar

bar = Bar().add_xaxis(["a", "b"]).add_yaxis("s", [1, 2]).set_global_opts(title_opts=opts.TitleOpts(title="T"))
print(len(bar.dump_options()) > 100)
