from hamcrest import assert_that, contains_string, equal_to, has_entries, has_length

assert_that("lazy imports", contains_string("lazy"))
assert_that({"a": 1, "b": 2}, has_entries(a=equal_to(1)))
try:
    assert_that([1, 2], has_length(3))
except AssertionError as error:
    print(str(error).strip())
