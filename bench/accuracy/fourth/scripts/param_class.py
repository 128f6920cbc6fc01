import param


class Model(param.Parameterized):
    size = param.Integer(default=3, bounds=(0, 10))

    @param.depends("size", watch=True)
    def changed(self):
        print("size", self.size)


Model().size = 5
