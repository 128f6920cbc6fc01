import altair as alt

if __name__ == "__main__":
    data = alt.Data(values=[{"a": 1, "b": 2}, {"a": 3, "b": 5}])
    chart = alt.Chart(data).mark_bar().encode(x="a:O", y=alt.Y("b:Q", title="B"))
    print(sorted(chart.to_dict()), chart.to_dict()["mark"])
