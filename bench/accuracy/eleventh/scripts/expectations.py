from expects import be_above, be_true, contain, equal, expect, have_keys

expect([1, 2, 3]).to(contain(2))
expect({"a": 1}).to(have_keys("a"))
expect(4).to(be_above(3))
expect(True).to(be_true)
try:
    expect(1).to(equal(2))
except AssertionError as error:
    print(str(error).strip())
