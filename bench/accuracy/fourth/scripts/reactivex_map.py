import reactivex
from reactivex import operators as ops

reactivex.of("a", "bb").pipe(ops.map(len), ops.filter(lambda n: n > 1)).subscribe(print)
