# Runs a command and leaves what it used in a file: usage.py FILE COMMAND...
import json
import resource
import subprocess
import sys
import time

began = time.monotonic()
code = subprocess.call(sys.argv[2:])
wall = time.monotonic() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
with open(sys.argv[1], "w") as file:
    cpu = used.ru_utime + used.ru_stime
    json.dump({"seconds": wall, "cpuSeconds": cpu, "peakBytes": used.ru_maxrss * unit}, file)
sys.exit(code)
