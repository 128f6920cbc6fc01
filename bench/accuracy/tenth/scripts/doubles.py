import assertpy
from flexmock import flexmock


class Kettle:
    def boil(self, n):
        return n


kettle = Kettle()
flexmock(kettle).should_receive("boil").with_args(3).and_return(99).once()
assertpy.assert_that(kettle.boil(3)).is_equal_to(99).is_greater_than(3)
assertpy.assert_that([1, 2]).is_length(2).contains(1)
print("ok")
