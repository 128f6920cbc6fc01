from dogpile.cache import make_region

region = make_region().configure("dogpile.cache.memory", expiration_time=60)


@region.cache_on_arguments()
def square(number):
    return number * number


print(square(3), square(3))
