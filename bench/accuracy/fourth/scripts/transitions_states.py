from transitions import Machine


class Matter:
    pass


lump = Matter()
Machine(lump, states=["solid", "liquid"], transitions=[["melt", "solid", "liquid"]], initial="solid")
lump.melt()
print(lump.state)
