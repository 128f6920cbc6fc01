import mesa


class Walker(mesa.Agent):
    def step(self):
        self.model.total += 1


class Walkers(mesa.Model):
    def __init__(self):
        super().__init__()
        self.total = 0
        Walker.create_agents(self, 5)

    def step(self):
        self.agents.shuffle_do("step")


model = Walkers()
model.step()
print(model.total)
