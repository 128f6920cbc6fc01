from chameleon import PageTemplate

template = PageTemplate('<ul><li tal:repeat="x xs">${x}</li></ul>')
print(template(xs=[1, 2]))
