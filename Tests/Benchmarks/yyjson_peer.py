"""yyjson_peer.py FILE RUNS: prints how many MB/s yyjson parses FILE at, the best of RUNS."""

import sys
import time

import yyjson

text = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.thread_time()
    document = yyjson.Document(text)
    best = min(best, time.thread_time() - start)
    del document
print(len(text) / best / 1e6)
