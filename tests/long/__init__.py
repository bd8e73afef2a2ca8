"""Long runs: chance looks for what no example shows. One seed, one number, one trial: a fault can always be had again.

    ./run tool python -m tests.long                          the runs, a line each
    ./run tool python -m tests.long tellings --count 5000    five thousand trials of one of them
    ./run tool python -m tests.long tellings --seed 3 --only 17    one trial again

A run is a module of this folder: its docstring says what it looks for, ``SHORT`` is the count that ``./run test`` can
afford (some seconds), and ``prepare(folder)`` returns the trial. A trial receives its own chance and an empty folder,
returns in a word or two what came of it, and raises for a fault.
"""
