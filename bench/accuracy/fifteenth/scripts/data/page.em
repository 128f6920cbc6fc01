@{import math
items = ["tea", "jam"]
}@
Items: @(len(items))
@[for item in items]@
* @item.upper()
@[end for]@
Pi is about @(round(math.pi, 2)).
